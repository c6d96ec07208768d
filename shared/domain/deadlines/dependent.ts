import { type Phrase, slicePhrase } from './phrase.ts';
import { type Reading, reading, trimPunctuation } from './reading.ts';

interface DependentRule {
  /** Group `anchor` is what the deadline waits for. */
  readonly pattern: RegExp;
  /** Said before the quoted anchor, or the whole anchor where the phrase names none. */
  readonly anchor: { readonly before?: string; readonly otherwise: string | null };
  /** False where the event itself will show when it has come; true where somebody has to find out a date. */
  readonly confirm: boolean;
  readonly rule: string;
}

/** "(sau) khi …": what happens first is an event, even if a date stands within its description. */
const EVENT: DependentRule = {
  pattern: /(?<!trong )\b(?:ngay sau|sau|ngay|den|cho den)?\s*\bkhi\s+(?<anchor>.+)$/du,
  anchor: { otherwise: null },
  confirm: false,
  rule: 'Chờ một sự kiện xảy ra',
};

/** "Trước Tết Nguyên đán 2025": the year names the occasion, it is not when the task is due. */
const OCCASION: DependentRule = {
  pattern:
    /\b(?:truoc|sau|trong|dip|tai|trinh)\s+(?:dip\s+)?(?<anchor>(?:tet|ky hop|dai hoi|le ky niem|mua mua|mua kho)\b.*)$/du,
  anchor: { otherwise: null },
  confirm: true,
  rule: 'Gắn với một dịp, chưa ghi ngày',
};

const RULES: readonly DependentRule[] = [
  EVENT,
  OCCASION,
  {
    pattern: /\b(?:ke tu|tinh tu|sau)\s+(?<anchor>ngay\s+(?!\d).+)$/du,
    anchor: { otherwise: null },
    confirm: false,
    rule: 'Chờ một sự kiện xảy ra',
  },
  {
    pattern:
      /\btheo tien do\s*(?:cua\s+|quy dinh\s*(?:cua\s+|tai\s+)?|thuc hien\s*(?:cua\s+)?)?(?<anchor>.*)$/du,
    anchor: { otherwise: 'tiến độ' },
    confirm: true,
    rule: 'Theo tiến độ của cơ quan hoặc quy định khác',
  },
  {
    pattern: /\bcung\s+(?=thoi (?:diem|gian)|ky\b)(?<anchor>.+)$/du,
    anchor: { otherwise: null },
    confirm: true,
    rule: 'Cùng thời điểm với việc khác',
  },
  {
    pattern: /\b(?:theo yeu cau|dot xuat)\b(?:\s*cua\s+(?<anchor>.+))?/du,
    anchor: { otherwise: null },
    confirm: false,
    rule: 'Theo yêu cầu',
  },
  {
    pattern: /\btuan\s*(?:thu\s*)?\d{1,2}\b/du,
    anchor: { otherwise: 'ngày khởi động dự án' },
    confirm: false,
    rule: 'Tuần tính từ ngày khởi động',
  },
  {
    pattern:
      /\b(?:theo|tuy theo|tuy thuoc(?: vao)?|phu thuoc(?: vao)?|can cu)\s+(?<anchor>(?:lo trinh|ke hoach|chi dao|huong dan|quy dinh|phan cong|chuong trinh|tinh hinh|thong bao|ket qua|y kien|nghi quyet|quyet dinh|luat|van ban|thoi gian|thoi han|tien trinh|phan ky).*)$/du,
    anchor: { otherwise: null },
    confirm: true,
    rule: 'Theo văn bản hoặc việc khác',
  },
];

/** A clause that waits for something and names no date of its own. */
export function readDependent(phrase: Phrase): Reading | undefined {
  for (const rule of RULES) {
    const read = readBy(rule, phrase);
    if (read) return read;
  }
  return undefined;
}

/** "sau khi Luật … có hiệu lực (01/7/2025)": only where the event or occasion stands before any date. */
export function readEventBefore(phrase: Phrase, firstTime: number): Reading | undefined {
  const rule = [EVENT, OCCASION].find(
    ({ pattern }) => (pattern.exec(phrase.folded)?.index ?? Infinity) < firstTime,
  );
  return rule && readBy(rule, phrase);
}

/**
 * "theo tiến độ đăng ký hoàn thành quý IV/2026": dated, but the date moves with the schedule, which is kept as anchor.
 * A schedule that is registered is the investor's (Luật Đầu tư 2020, Điều 45, 47: tiến độ thực hiện dự án).
 */
export function scheduleAnchor(folded: string): string | null {
  if (/\btheo tien do dang ky\b/u.test(folded)) return 'tiến độ đăng ký của nhà đầu tư';
  return /\btheo tien do\b/u.test(folded) ? 'tiến độ' : null;
}

function readBy(rule: DependentRule, phrase: Phrase): Reading | undefined {
  const match = rule.pattern.exec(phrase.folded);
  if (!match) return undefined;
  const [start, end] = match.indices?.groups?.['anchor'] ?? [0, 0];
  const quoted = trimPunctuation(slicePhrase(phrase, start, end).display);
  return reading(phrase, {
    kind: 'dependent',
    anchor: quoted === '' ? rule.anchor.otherwise : quoted,
    confirm: rule.confirm,
    rule: rule.rule,
  });
}
