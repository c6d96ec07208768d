import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { groupBy } from '#shared/group-by.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { NumberedSegment } from '#shared/ledger/forks-of.ts';

/** One author's segments within a package. */
export interface AuthorSummary {
  readonly publicKey: PublicKey;
  readonly fingerprint: string;
  readonly segments: number;
  readonly changes: number;
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** Numbers between first and last that the package lacks; at most 1,000 are listed. */
  readonly missingNumbers: readonly number[];
}

const MOST_LISTED = 1000;

export function summarizeAuthors(segments: readonly NumberedSegment[]): readonly AuthorSummary[] {
  return [...groupBy(segments, ({ body }) => body.head.author)].map(([publicKey, own]) => {
    const numbers = [...new Set(own.map(({ body }) => body.head.n))].toSorted((a, b) => a - b);
    return {
      publicKey,
      fingerprint: fingerprint(publicKey),
      segments: own.length,
      changes: own.reduce((sum, { body }) => sum + body.changeCount, 0),
      firstNumber: numbers[0] ?? 0,
      lastNumber: numbers.at(-1) ?? 0,
      missingNumbers: missingBetween(numbers),
    };
  });
}

function missingBetween(numbers: readonly number[]): readonly number[] {
  const missing: number[] = [];
  for (const [i, number] of numbers.entries()) {
    const next = numbers[i + 1] ?? number;
    for (let n = number + 1; n < next && missing.length < MOST_LISTED; n++) missing.push(n);
  }
  return missing;
}
