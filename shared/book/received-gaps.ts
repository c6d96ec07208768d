import type { ReceivedGap } from '#shared/domain/closing-day/types.ts';
import type { AgencyId, PublicKey } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { waitingGaps } from './waiting-gaps.ts';

/** A machine the roster does not know, as its packages say. */
export interface Stranger {
  readonly publicKey: PublicKey;
  readonly agency: AgencyId;
  readonly person: string;
  /** Segments that wait for it to be accepted; a request alone has none. */
  readonly segments: number;
}

/** A gap and the machine it is of. */
export type MachineGap = Omit<ReceivedGap, 'receivedAt'> & { readonly author: PublicKey };

/**
 * What arrived and cannot be read into the book yet, by agency and machine. Follows from the set of segments, never
 * from the order they came in: what a document says of it must be the same on every machine.
 *
 * @param agencyOf of a key that the roster knows; null for any other.
 */
export function receivedGaps(
  ledger: Pick<Ledger, 'waiting' | 'segments'>,
  agencyOf: (key: PublicKey) => AgencyId | null,
  strangers: readonly Stranger[],
): readonly MachineGap[] {
  const waiting = ledger.waiting();
  const { gaps, onOthers } = waitingGaps(waiting, ledger.segments());
  const gap = (
    author: PublicKey,
    agency: AgencyId | null,
    what: Pick<ReceivedGap, 'waitsFor' | 'missing' | 'person'>,
  ): readonly MachineGap[] => {
    if (agency === null) return [];
    const numbers = waiting.flatMap(({ info }) => (info.author === author ? [info.n] : []));
    return [{ author, agency, ...what, waiting: numbers.toSorted((a, b) => a - b) }];
  };
  return [
    ...gaps.flatMap(({ author, from, to }) => {
      const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return gap(author, agencyOf(author), { waitsFor: 'package', missing });
    }),
    ...onOthers.flatMap(({ author }) => gap(author, agencyOf(author), { waitsFor: 'others', missing: [] })),
    ...strangers
      .filter(({ segments }) => segments > 0)
      .flatMap(({ publicKey, agency, person }) =>
        gap(publicKey, agency, { waitsFor: 'key', missing: [], person }),
      ),
  ].toSorted(byPlace);
}

const placeOf = ({ agency, author, missing }: MachineGap): string =>
  [agency, author, String(missing[0] ?? 0).padStart(9, '0')].join(' ');

const byPlace = (a: MachineGap, b: MachineGap): number => (placeOf(a) < placeOf(b) ? -1 : 1);
