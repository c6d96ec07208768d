import type { Book } from '#shared/book/types.ts';
import type { ReceivedGap } from '#shared/domain/closing-day/types.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';

/** Per agency of the roster: the numbers that came and wait, and those between them that are missing. */
export function gapsOf(ledger: Ledger, book: Book): readonly ReceivedGap[] {
  const waiting = new Map<PublicKey, number[]>();
  for (const { info, reason } of ledger.waiting()) {
    if (reason.kind !== 'missing') continue;
    waiting.set(info.author, [...(waiting.get(info.author) ?? []), info.n]);
  }
  return [...waiting].flatMap(([author, found]): ReceivedGap[] => {
    const agency = book.devices.find(({ publicKey }) => publicKey === author)?.agency;
    if (agency === undefined) return [];
    const numbers = found.toSorted((a, b) => a - b);
    const here = new Set([
      ...numbers,
      ...ledger
        .segments()
        .filter((info) => info.author === author)
        .map(({ n }) => n),
    ]);
    const missing = Array.from({ length: numbers.at(-1) ?? 0 }, (_, index) => index + 1).filter(
      (n) => !here.has(n),
    );
    return [{ agency, waitsFor: 'package', waiting: numbers, missing, receivedAt: null }];
  });
}
