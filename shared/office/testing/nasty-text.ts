const SYLLABLES =
  'phú quốc kế hoạch thực hiện nhiệm vụ được giao ủy ban nhân dân tỉnh đẩy mạnh chuyển đổi số bảo vệ môi trường ' +
  'biển đảo nghiêm túc rà soát trật tự xây dựng đất đai hạ tầng giao thông cảng hàng không nước sạch xử lý rác thải';
const WORDS = SYLLABLES.split(' ');

/**
 * A marked text of about the given length: Vietnamese words, every seventh a mark that occurs nowhere else
 * (`m12c3` = row 12, column c, third mark), so that a test sees on paper what was lost or stands there twice.
 */
export function markedText(row: number, column: string, length: number): string {
  let text = '';
  for (let index = 0; ; index += 1) {
    const word =
      index % 7 === 0
        ? `m${row}${column}${index / 7 + 1}`
        : (WORDS[(row * 31 + index * 17) % WORDS.length] ?? '');
    if (text.length + word.length + 2 > length) return `${text}.`;
    text += text === '' ? word : ` ${word}`;
  }
}

/** The marks of a text, in order. */
export function marksIn(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\d])m\d+[a-z]\d+(?![\p{L}\d])/gu) ?? [];
}

/** As a list, one bullet a line. */
export function markedBullets(row: number, column: string, bullets: number, length: number): string {
  return Array.from(
    { length: bullets },
    (_, index) => `- ${markedText(row * 100 + index, column, length).replace(/\.$/u, ';')}`,
  ).join('\n');
}

/** Words without a space that are wider than a column. */
export const LONG_WORDS = {
  capitals: 'ĐƯỜNG'.repeat(24),
  address: `https://phuquoc.kiengiang.gov.vn/van-ban/${'chi-dao-dieu-hanh/'.repeat(9)}158-KH-UBND.pdf`,
  fileName: `Bao_cao_${'tong_hop_'.repeat(12)}quy_III.docx`,
} as const;

/** Texts a careless writer turns into formulas, codes or nothing. */
export const FORMULA_LIKE = [
  '=1+1',
  '+84 297',
  '-5',
  '@SUM(A1)',
  '_x0041_',
  "'có nháy",
  '11.10',
  '007',
  '<b>&amp;</b>',
];
