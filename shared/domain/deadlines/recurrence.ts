import type { Recurrence } from '#shared/domain/appendix.ts';

export interface RecurrenceFound {
  /** Null for thường xuyên, and for frequencies the reporting periods do not know (week, day). */
  readonly every: Recurrence | null;
  readonly confirm: boolean;
  readonly rule: string;
}

const NOT_NUMBERED = String.raw`(?!\s*(?:iv|i{1,3}|\d+)(?![a-z]))`;
const UNIT = String.raw`(?:(?:1 |mot )?thang(?!\s*\d)|(?:1 |mot )?quy\b${NOT_NUMBERED}|(?:6|sau|3|ba|9|chin) thang|(?:1 |mot )?nam\b(?!\s*\d{4})|tuan|ngay(?!\s*\d))`;
const EACH = new RegExp(
  String.raw`\b(?:hang|moi|tung|theo|dinh ky)\s+((?:hang\s+)?${UNIT}(?:\s*(?:,|va|/|hoac|;)\s*(?:hang\s+|moi\s+)?${UNIT})*)`,
  'gu',
);
const TIMES_PER = new RegExp(
  String.raw`\b(?:(?:1|mot|01|2|hai|02) lan\s*(?:/|moi)\s*(${UNIT})|(${UNIT})\s*(?:/\s*|1 |mot |01 )lan)`,
  'gu',
);

const PLAIN = /\b(?:thuong xuyen|lien tuc|thuong ky|lau dai|dinh ky|suot qua trinh)\b/u;

/** From the most to the least frequent. */
const FREQUENCIES: readonly (readonly [Recurrence, RegExp, string])[] = [
  ['month', /^(?:1 |mot )?thang$/u, 'Hằng tháng'],
  ['quarter', /quy|^(?:3|ba) thang/u, 'Hằng quý'],
  ['half-year', /^(?:6|sau) thang/u, 'Sáu tháng một lần'],
  ['year', /nam$/u, 'Hằng năm'],
];

/** Recurrence in a folded clause, or undefined. Several frequencies give the most frequent one, to be confirmed. */
export function findRecurrence(folded: string): RecurrenceFound | undefined {
  const units = [...folded.matchAll(EACH), ...folded.matchAll(TIMES_PER)]
    .flatMap(
      ([, listed, timesPer, perTimes]) => listed?.match(new RegExp(UNIT, 'gu')) ?? timesPer ?? perTimes ?? [],
    )
    .map((unit) => unit.trim());
  if (units.length > 0) return frequent(units, /\b(?:2|hai|02) lan\s*(?:\/|moi)\s*nam/u.test(folded));
  if (PLAIN.test(folded)) {
    return { every: null, confirm: false, rule: 'Thường xuyên hoặc định kỳ: không có ngày hết hạn' };
  }
  return undefined;
}

function frequent(units: readonly string[], twiceAYear: boolean): RecurrenceFound {
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
