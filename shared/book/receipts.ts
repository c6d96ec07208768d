import { segmentHash, type AgencyId, type Instant, type PublicKey, type SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { fieldNumber, fieldText } from './field-text.ts';

/** What a receiver confirmed of one sender's key. */
export interface Receipt {
  readonly by: AgencyId;
  readonly from: PublicKey;
  /** The ends of the sender's chain as they had arrived. */
  readonly heads: readonly SegmentHash[];
  /** Highest number among them. */
  readonly upTo: number;
  /** By the receiver's clock. */
  readonly at: Instant;
  readonly person: string;
}

/**
 * The receipts for what is here of others' work: one record per sending key, and only where more has arrived than the
 * last receipt said, so that giving receipts twice writes nothing. They travel with whatever the receiver sends next, or
 * alone as a package of the kind "receipt".
 *
 * @param agency the receiver; its own keys get no receipts
 */
export function receiptChanges(
  ledger: Ledger,
  agency: AgencyId,
  { by, at }: { readonly by: string; readonly at: Instant },
): readonly Change[] {
  return ledger.keys().flatMap(({ publicKey, agencies, lastNumber }): readonly Change[] => {
    if (agencies.length === 0 || agencies.includes(agency)) return [];
    const heads = ledger.chainEnds(publicKey);
    const before = readReceipt(ledger, agency, publicKey)?.heads ?? [];
    if (heads.length === 0 || heads.join() === before.toSorted().join()) return [];
    return [
      { entity: entity.receipt(agency, publicKey), fields: { heads: [...heads], upTo: lastNumber, by, at } },
    ];
  });
}

/** All receipts in the ledger, e.g. those that came back for one's own packages. */
export function receiptsOf(ledger: Ledger): readonly Receipt[] {
  return ledger.entities('receipt/').flatMap((id) => {
    const [, by = '', from = ''] = id.split('/');
    return readReceipt(ledger, by as AgencyId, from as PublicKey) ?? [];
  });
}

/**
 * Who confirmed that this segment arrived: only then does a sender read "đã nhận". A receipt for a segment of the chain
 * covers all before it.
 */
export function receivedBy(ledger: Ledger, segment: SegmentHash): readonly Receipt[] {
  const written = ledger.segments().find(({ hash }) => hash === segment);
  if (written === undefined) return [];
  return receiptsOf(ledger).filter(
    ({ from, heads }) => from === written.author && heads.some((head) => ledger.knows(head, segment)),
  );
}

function readReceipt(ledger: Ledger, by: AgencyId, from: PublicKey): Receipt | undefined {
  const fields = ledger.read(entity.receipt(by, from));
  if (fields === undefined) return undefined;
  return {
    by,
    from,
    heads: hashes(fields['heads']),
    upTo: fieldNumber(fields['upTo']),
    at: fieldNumber(fields['at']),
    person: fieldText(fields['by']),
  };
}

function hashes(value: JsonValue | undefined): readonly SegmentHash[] {
  return Array.isArray(value)
    ? value.flatMap((hash) => (typeof hash === 'string' ? segmentHash(hash) : []))
    : [];
}
