import { receivedGaps, type Stranger } from '#shared/book/received-gaps.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReceivedGap } from '#shared/domain/closing-day/types.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { MergedFolder } from './merge-packages.ts';

/** What waits in a folder of packages, as the window tells it after they were imported there. */
export function gapsOf({ ledger, packages }: MergedFolder, book: Book): readonly ReceivedGap[] {
  const devices = new Map(book.devices.map(({ publicKey, agency }) => [publicKey, agency]));
  const counts = new Map<PublicKey, number>();
  for (const { info, reason } of ledger.waiting()) {
    if (reason.kind === 'unknown-author') counts.set(info.author, (counts.get(info.author) ?? 0) + 1);
  }
  const strangers = [...counts].flatMap(([publicKey, segments]): readonly Stranger[] => {
    const author = packages.find(({ manifest }) => manifest.author.publicKey === publicKey)?.manifest.author;
    return author === undefined
      ? []
      : [{ publicKey, agency: author.agency, person: author.person, segments }];
  });
  return receivedGaps(ledger, (key) => devices.get(key) ?? null, strangers).map((gap) => ({
    ...gap,
    receivedAt: null,
  }));
}
