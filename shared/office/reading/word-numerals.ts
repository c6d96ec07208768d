/** A number in one of Word's list formats; formats nobody uses here come as decimals. */
export function numeral(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0) return String(value);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
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

const NUMERALS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of NUMERALS) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
