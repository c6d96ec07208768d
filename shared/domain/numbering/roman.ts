const NUMERAL = /^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 1–399 for a well-formed capital numeral; null for anything else ("IIII", "iv"). */
export function romanValue(text: string): number | null {
  if (!NUMERAL.test(text)) return null;
  const digits = Array.from(text, (digit) => VALUES[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

const SIGNS = [
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

/** 1–3999 as a capital numeral; a larger number as it is. */
export function romanNumeral(value: number): string {
  if (value > 3999) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of SIGNS) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
