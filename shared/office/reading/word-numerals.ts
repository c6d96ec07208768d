import { romanNumeral } from '#shared/domain/numbering/roman.ts';

/** A number in one of Word's list formats; formats nobody uses here come as decimals. */
export function numeral(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0) return String(value);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'upperRoman':
      return romanNumeral(value);
    case 'lowerRoman':
      return romanNumeral(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      // A custom format shows how it counts: "001, 002, 003, ...".
      return String(value).padStart(/^0+1\b/u.exec(format)?.[0].length ?? 1, '0');
  }
}

/** Word's alphabet is the English one, without đ; after z come aa, bb, cc. */
function letters(value: number): string {
  if (value === 0) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));
}
