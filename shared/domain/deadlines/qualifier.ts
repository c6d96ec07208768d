/** The word before or after a time that says how it bounds the task. */
export type Qualifier =
  | 'none'
  | 'within' // trong
  | 'before' // trước
  | 'before-hour' // trước 17 giờ
  | 'until' // đến
  | 'until-end' // đến hết
  | 'latest' // chậm nhất
  | 'from' // từ
  | 'after' // sau
  | 'onwards'; // … trở đi, và những năm tiếp theo

const FILLER = String.raw`(?:\s+(?:la|vao|thoi diem|moc|khoang|thang|nam))*\s*[:(]?\s*$`;

/** First match wins, so the longer wording stands before the shorter. */
const BEFORE_TIME: readonly (readonly [RegExp, Qualifier])[] = [
  [/\btruoc\s+(?:luc\s+)?\d{1,2}\s*(?:h|gio|g)\s*\d{0,2}(?:\s*phut)?\s*,?\s*$/u, 'before-hour'],
  [new RegExp(String.raw`\btruoc(?:\s+het)?${FILLER}`, 'u'), 'before'],
  [new RegExp(String.raw`\bhet${FILLER}`, 'u'), 'until-end'],
  [new RegExp(String.raw`\b(?:cham|muon|tre) nhat(?:\s+(?:den|trong))?${FILLER}`, 'u'), 'latest'],
  [
    new RegExp(
      String.raw`\b(?:khong qua|khong cham hon|khong muon hon|han cuoi)(?:\s+(?:cung|den|trong))*${FILLER}`,
      'u',
    ),
    'latest',
  ],
  [new RegExp(String.raw`\b(?:den|toi)${FILLER}`, 'u'), 'until'],
  [new RegExp(String.raw`\bsau${FILLER}`, 'u'), 'after'],
  [new RegExp(String.raw`\b(?:(?<!\bdau |\bthu )tu|bat dau)${FILLER}`, 'u'), 'from'],
  [new RegExp(String.raw`\b(?:trong|ca|suot)${FILLER}`, 'u'), 'within'],
];

const ONWARDS =
  /^\s*(?:\)\s*)?(?:tro di|tro ve sau|(?:,|va)\s*(?:nhung|cac)\s*nam (?:tiep theo|sau|ke tiep|toi))/u;

/** @param before folded text up to the time; @param after folded text behind it. */
export function readQualifier(before: string, after: string): Qualifier {
  if (ONWARDS.test(after)) return 'onwards';
  return BEFORE_TIME.find(([pattern]) => pattern.test(before))?.[1] ?? 'none';
}
