import type { Recurrence } from '#shared/domain/appendix.ts';

export interface RecurrenceFound {
  /** Null for thường xuyên, and for frequencies the reporting periods do not know (week, day). */
  readonly every: Recurrence | null;
  readonly confirm: boolean;
  readonly rule: string;
  /** Where it begins in the folded clause. */
  readonly at: number;
}

/** "quý" as a unit: not "quý II", and not "quy định", "quy hoạch" (folded text knows no "ý"). */
const QUARTER = String.raw`quy\b(?!\s*(?:iv|i{1,3}|\d+)(?![a-z])|\s+(?:dinh|hoach|trinh|che|mo|chuan|uoc|luat))`;
const UNIT = String.raw`(?:0?[369] thang|(?:ba|sau|chin) thang|(?:1 |mot )?(?:thang(?!\s*\d)|${QUARTER}|nam\b(?!\s*\d{4})|tuan\b|ngay\b(?!\s*\d)))`;
const EACH = new RegExp(
  String.raw`\b(?:hang|moi|tung|theo|dinh ky|bao cao)\s+((?:hang\s+)?${UNIT}(?:\s*(?:,|va|/|hoac)\s*(?:hang\s+|moi\s+)?${UNIT})*)`,
  'gu',
);
const TIMES_PER = new RegExp(String.raw`\b(?:0?[12]|mot|hai) lan\s*(?:/|moi)\s*(${UNIT})`, 'gu');
const PER_TIME = /\b((?:0?[369] |ba |sau |chin )?thang|quy|nam)\s*(?:\/\s*|(?:0?1|mot)\s+)lan\b/gu;
/** "ngày 20 tháng cuối quý". */
const MONTH_OF_QUARTER =
  /\bthang (?:dau|cuoi|giua) (?:cua )?(?:moi |hang )?(quy)\b(?!\s*(?:iv|i{1,3}|\d+)(?![a-z]))/gu;

const PLAIN = /\b(?:thuong xuyen|lien tuc|thuong ky|lau dai|dinh ky|suot qua trinh)\b/u;

/** From the most to the least frequent. */
const FREQUENCIES: readonly (readonly [Recurrence, RegExp, string])[] = [
  ['month', /^(?:1 |mot )?thang$/u, 'Hằng tháng'],
  ['quarter', /quy$|^(?:0?3|ba) thang/u, 'Hằng quý'],
  ['half-year', /^(?:0?6|sau) thang/u, 'Sáu tháng một lần'],
  ['year', /nam$/u, 'Hằng năm'],
];

/** Recurrence in a folded clause, or undefined. Several frequencies give the most frequent one, to be confirmed. */
export function findRecurrence(folded: string): RecurrenceFound | undefined {
  const matches = [EACH, TIMES_PER, PER_TIME, MONTH_OF_QUARTER].flatMap((pattern) =>
    Array.from(folded.matchAll(pattern)),
  );
  const units = matches.flatMap(([, listed = '']) => listed.match(new RegExp(UNIT, 'gu')) ?? listed);
  const plain = PLAIN.exec(folded);
  if (units.length > 0) {
    const at = Math.min(...matches.map(({ index }) => index), plain?.index ?? folded.length);
    const twiceAYear = /\b(?:0?2|hai) lan\s*(?:\/|moi)\s*nam/u.test(folded);
    return {
      ...frequent(
        units.map((unit) => unit.trim()),
        twiceAYear,
      ),
      at,
    };
  }
  const rule = 'Thường xuyên hoặc định kỳ: không có ngày hết hạn';
  return plain ? { every: null, confirm: false, rule, at: plain.index } : undefined;
}

function frequent(units: readonly string[], twiceAYear: boolean): Omit<RecurrenceFound, 'at'> {
  if (twiceAYear) return { every: 'half-year', confirm: false, rule: 'Hai lần một năm' };
  const found = FREQUENCIES.filter(([, pattern]) => units.some((unit) => pattern.test(unit)));
  const [most] = found;
  if (!most)
    return { every: null, confirm: false, rule: 'Lặp lại theo tuần hoặc ngày: không có ngày hết hạn' };
  const [every, , words] = most;
  if (found.length > 1)
    return { every, confirm: true, rule: `${words} và kỳ khác: lấy kỳ ngắn nhất, cần xác nhận` };
  return every === 'year'
    ? { every, confirm: true, rule: 'Hằng năm: không ghi ngày trong năm, cần xác nhận' }
    : { every, confirm: false, rule: `${words}: không có ngày hết hạn` };
}
