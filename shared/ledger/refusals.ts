import type { AgencyId, SegmentHash } from '#shared/ids.ts';
import { hashOf, infoOf, type HeldSegment } from './held-segment.ts';
import type { RefusedSegment, SegmentInfo } from './types.ts';
import type { Verdict } from './verify-segments.ts';

const MESSAGES = {
  'not-owner': 'Gói ghi vào phần việc của cơ quan khác nên không được nhận.',
  revoked: 'Khóa ghi nội dung này đã bị thu hồi hoặc đã thay bằng khóa khác từ trước đó.',
  'broken-chain': 'Số thứ tự của gói không nối với gói trước của cùng máy.',
} as const;

/** A verified segment that is refused as things stand, or null. */
export function refusalOf(held: HeldSegment, agency: AgencyId | null): RefusedSegment | null {
  const { standing } = held;
  if (standing !== 'not-owner' && standing !== 'revoked' && standing !== 'broken-chain') return null;
  return { hash: hashOf(held), info: infoOf(held, agency), code: standing, message: MESSAGES[standing] };
}

/**
 * Segments that are not held because their bytes or signature are bad. Remembered for the officer's eyes only:
 * nothing in them can be believed, and the same hash may still come with a good signature.
 */
export class RejectedSegments {
  private readonly byHash = new Map<SegmentHash, RefusedSegment>();
  private static readonly most = 1000;

  add({ segment, fault }: Extract<Verdict, { held: null }>, info: SegmentInfo | null = null): RefusedSegment {
    const refused = { hash: segment.hash, info, code: fault.code, message: fault.message };
    if (this.byHash.size < RejectedSegments.most) this.byHash.set(segment.hash, refused);
    return refused;
  }

  delete(hash: SegmentHash): void {
    this.byHash.delete(hash);
  }

  all(): readonly RefusedSegment[] {
    return [...this.byHash.values()];
  }
}
