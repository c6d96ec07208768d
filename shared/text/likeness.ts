import { fold } from './fold.ts';

/** The words of a text without regard to accents, case and marks. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
}

/** Twice the common words by all words, 0–1; 0 for two empty sets. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
