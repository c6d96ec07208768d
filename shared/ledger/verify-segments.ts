import type { PlanId } from '#shared/ids.ts';
import { decodeSegment } from './decode-segment.ts';
import { holdSegment, type HeldSegment } from './held-segment.ts';
import type { SegmentBody } from './segment-body.ts';
import { SegmentFault } from './segment-fault.ts';
import { hashMatches, signatureMatches } from './segment-signature.ts';
import type { SignedSegment } from './types.ts';

/** A segment found good, or the reason why it is not. */
export type Verdict =
  | { readonly segment: SignedSegment; readonly held: HeldSegment }
  | { readonly segment: SignedSegment; readonly held: null; readonly fault: SegmentFault };

/** How many segments are hashed and verified at a time: keeps both processors busy and memory bounded. */
const BATCH = 64;

/** Decodes segments and checks their hashes and signatures. */
export async function verifySegments(
  segments: readonly SignedSegment[],
  plan: PlanId,
  trust: 'check-signatures' | 'stored-by-us' = 'check-signatures',
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let from = 0; from < segments.length; from += BATCH) {
    const batch = segments.slice(from, from + BATCH);
    // Hashes are computed off this thread: start them all, and decode meanwhile.
    const hashes = batch.map((segment) => hashMatches(segment));
    const checks = batch.map((segment) => decodeAndCheck(segment, plan, trust));
    for (const [i, check] of checks.entries()) {
      const verdict = await check;
      const sound = await hashes[i];
      verdicts.push(sound === true ? verdict : refused(verdict.segment, damaged()));
    }
  }
  return verdicts;
}

async function decodeAndCheck(segment: SignedSegment, plan: PlanId, trust: string): Promise<Verdict> {
  let body: SegmentBody;
  try {
    body = decodeSegment(segment.bytes);
  } catch (error) {
    if (error instanceof SegmentFault) return refused(segment, error);
    throw error;
  }
  if (trust === 'check-signatures' && !(await signatureMatches(body.head.author, segment))) {
    return refused(
      segment,
      new SegmentFault('bad-signature', 'Chữ ký không đúng: nội dung đã bị sửa hoặc không do máy này ghi.'),
    );
  }
  if (body.head.plan !== plan) {
    return refused(segment, new SegmentFault('other-plan', 'Nội dung thuộc một kế hoạch khác.'));
  }
  return { segment, held: holdSegment(segment, body) };
}

function refused(segment: SignedSegment, fault: SegmentFault): Verdict {
  return { segment, held: null, fault };
}

function damaged(): SegmentFault {
  return new SegmentFault('malformed', 'Nội dung không khớp với mã băm của nó: tệp bị hỏng hoặc bị sửa.');
}
