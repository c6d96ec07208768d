import type { PlanId, SegmentHash } from '#shared/ids.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { deflateSync, inflateSync } from 'fflate';
import type { BookDb, StoredSegment } from './book-db.ts';

/** Segments of one plan, as signed. Bytes go in and come out unchanged. */
export async function loadSegments(db: BookDb, planId: PlanId): Promise<readonly SignedSegment[]> {
  const stored = await db.segments.where('planId').equals(planId).toArray();
  return stored.map(({ hash, deflated, signature }) => ({
    hash: hash as SegmentHash,
    bytes: inflateSync(deflated),
    signature,
  }));
}

export function toStored(planId: PlanId, segment: SignedSegment): StoredSegment {
  return {
    planId,
    hash: segment.hash,
    deflated: deflateSync(segment.bytes, { level: 6 }),
    signature: segment.signature,
  };
}
