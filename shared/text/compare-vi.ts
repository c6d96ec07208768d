const collator = new Intl.Collator('vi', { numeric: true });

/** Sorts names the Vietnamese way (a ă â b c d đ …), numbers by value. Equal only for equal texts up to normal form. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
