import type { AgencyId, Instant, PublicKey, SegmentHash } from '#shared/ids.ts';
import { entity } from './entities.ts';
import { isPlaced } from './held-segment.ts';
import type { LedgerState } from './ledger-state.ts';
import { writesInOrder } from './resolve-entity.ts';
import type { Roster } from './roster.ts';

/** A key the ledger has heard of, and whether what it signs counts. */
export interface KeyInfo {
  readonly publicKey: PublicKey;
  /** Agencies it may write for; empty while nobody accepted it. */
  readonly agencies: readonly AgencyId[];
  /** The one to show: of several, that it was accepted for last. */
  readonly agency: AgencyId | null;
  /** `successor` and `recovery` stand above the root that named them. */
  readonly office: 'root' | 'successor' | 'recovery' | null;
  /** 0 for the most powerful of the focal point's keys; a key revokes those of higher levels. Infinite for agencies' keys. */
  readonly level: number;
  /**
   * How far it stands from the focal point's word in the agency that is shown: 0 when the focal point accepted it, one more
   * for each key that vouched for the next. A key of an agency revokes those of the same agency further away.
   */
  readonly steps: number;
  /**
   * `revoked` by the focal point, `withdrawn` by another key of its agency, `retired` by signing over to another key; null
   * while it is in use. Of a key with several agencies the last two only when all of them ended its work.
   */
  readonly stopped: 'revoked' | 'withdrawn' | 'retired' | null;
  /**
   * The key of its agency that vouched for it first; null when the focal point's roster alone accepts it. Whoever revokes
   * a key looks at those it vouched for, too: what a thief signed over before the cut stands.
   */
  readonly vouchedBy: PublicKey | null;
  /** Of its segments held here, waiting ones included. */
  readonly segments: number;
  /** Highest number among them; 0 when there is none. */
  readonly lastNumber: number;
  /** By its own clock; null when there is no segment. */
  readonly lastAt: Instant | null;
  /** It gave out a number twice. */
  readonly forked: boolean;
}

/** All keys that are accepted, were accepted, or wrote something; the root first, then by agency and key. */
export function keysOf(state: LedgerState): readonly KeyInfo[] {
  const written = new Map<PublicKey, { count: number; n: number; at: Instant; numbers: Set<number> }>();
  for (const { body } of state.intake.all()) {
    const { author, n, time } = body.head;
    const seen = written.get(author) ?? { count: 0, n: 0, at: time, numbers: new Set() };
    seen.count++;
    seen.numbers.add(n);
    if (n >= seen.n) {
      seen.n = n;
      seen.at = time;
    }
    written.set(author, seen);
  }
  const named = ['roster/', 'key/'].flatMap((prefix) =>
    state.projection.entities(prefix).map((id) => id.slice(id.lastIndexOf('/') + 1) as PublicKey),
  );
  const { root, self } = state.options;
  const all = new Set([
    ...(root === null ? [] : [root]),
    ...named,
    ...written.keys(),
    ...(self ? [self.publicKey] : []),
  ]);
  return [...all].map((key) => keyInfo(key, state, written.get(key))).toSorted(order);
}

function keyInfo(
  publicKey: PublicKey,
  state: LedgerState,
  written: { count: number; n: number; at: Instant; numbers: Set<number> } | undefined,
): KeyInfo {
  const { roster } = state;
  const agencies = [...state.agenciesOf(publicKey)];
  const agency = state.shownAgency(publicKey);
  return {
    publicKey,
    agencies,
    agency,
    office: roster.officeOf(publicKey),
    level: roster.levelOf(publicKey),
    steps: agency === null ? Number.POSITIVE_INFINITY : roster.stepsIn(publicKey, agency),
    stopped: stoppedBy(publicKey, agencies, roster),
    vouchedBy: vouchedBy(publicKey, state),
    segments: written?.count ?? 0,
    lastNumber: written?.n ?? 0,
    lastAt: written?.at ?? null,
    forked: written !== undefined && written.numbers.size < written.count,
  };
}

function stoppedBy(key: PublicKey, agencies: readonly AgencyId[], roster: Roster): KeyInfo['stopped'] {
  const ended = agencies.length > 0 && agencies.every((agency) => roster.endsIn(key, agency).length > 0);
  if (ended && agencies.some((agency) => roster.isRetired(key, agency))) return 'retired';
  if (roster.cutsOf(key).length > 0) return 'revoked';
  return ended ? 'withdrawn' : null;
}

function vouchedBy(key: PublicKey, state: LedgerState): PublicKey | null {
  const writes = [...state.agenciesOf(key)].flatMap((agency) => {
    const newest = state.projection.newest(entity.signedOver(agency, key));
    return newest === undefined ? [] : writesInOrder(newest).slice(0, 1);
  });
  return writes[0]?.segment.body.head.author ?? null;
}

/** The ends of what a key wrote and this ledger could place: what a cut "up to everything received" names. */
export function chainEndsOf(state: LedgerState, key: PublicKey): readonly SegmentHash[] {
  const chain = [...state.intake.all()].filter((held) => held.body.head.author === key && isPlaced(held));
  const continued = new Set(chain.map(({ body }) => body.head.prev));
  return chain.flatMap(({ signed }) => (continued.has(signed.hash) ? [] : [signed.hash])).toSorted();
}

function order(a: KeyInfo, b: KeyInfo): number {
  if ((a.office === 'root') !== (b.office === 'root')) return a.office === 'root' ? -1 : 1;
  const one = a.agency ?? '';
  const other = b.agency ?? '';
  if (one !== other) return one < other ? -1 : 1;
  return a.publicKey < b.publicKey ? -1 : 1;
}
