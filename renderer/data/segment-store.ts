import type { PlanId, SegmentHash } from '#shared/ids.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { deflateSync, inflateSync } from 'fflate';
import type { BookDb, StoredSegment } from './book-db.ts';

/**
 * Segments of one plan, as signed. Bytes go in and come out unchanged; those of a row that rotted come out empty, which
 * the ledger refuses by its hash, so that one bad row does not close the whole book.
 */
export async function loadSegments(db: BookDb, planId: PlanId): Promise<readonly SignedSegment[]> {
  const stored = await db.segments.where('planId').equals(planId).toArray();
  return stored.map(({ hash, deflated, signature }) => ({
    hash: hash as SegmentHash,
    bytes: inflated(deflated),
    signature,
  }));
}

function inflated(deflated: Uint8Array): Uint8Array {
  try {
    return inflateSync(deflated);
  } catch {
    return new Uint8Array();
  }
}

export function toStored(planId: PlanId, segment: SignedSegment): StoredSegment {
  return {
    planId,
    hash: segment.hash,
    deflated: deflateSync(segment.bytes, { level: 6 }),
    signature: segment.signature,
  };
}
