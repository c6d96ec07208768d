import type { Phrase } from './phrase.ts';

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
  [new RegExp(String.raw`\b(?:bat dau(?: tu)?|ke tu|(?<!\bdau |\bthu )tu)${FILLER}`, 'u'), 'from'],
  [new RegExp(String.raw`\b(?:trong|ca|suot)${FILLER}`, 'u'), 'within'],
];

const ONWARDS =
  /^\s*(?:\)\s*)?(?:tro di|tro ve sau|(?:,|va)\s*(?:nhung|cac)\s*nam (?:tiep theo|sau|ke tiep|toi))/u;

/** Words that mean something else with other accents (tư, sáu): where accents are written, they must be these. */
const SPELLED: Partial<Record<Qualifier, RegExp>> = { from: /(?:từ|tu|bắt đầu|bat dau)/u, after: /sau/u };

/** @param before the phrase up to the time; @param after what stands behind it. */
export function readQualifier(before: Phrase, after: Phrase): Qualifier {
  if (ONWARDS.test(after.folded)) return 'onwards';
  for (const [pattern, qualifier] of BEFORE_TIME) {
    const match = pattern.exec(before.folded);
    const spelling = SPELLED[qualifier];
    if (match && (!spelling || spelling.test(before.display.slice(match.index).toLowerCase())))
      return qualifier;
  }
  return 'none';
}
