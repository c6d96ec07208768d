const NUMERAL = /^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 1–399 for a well-formed capital numeral; null for anything else ("IIII", "iv"). */
export function romanValue(text: string): number | null {
  if (!NUMERAL.test(text)) return null;
  const digits = Array.from(text, (digit) => VALUES[digit] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
