import type { RefusalCode } from './types.ts';

/** Why bytes are no acceptable segment. Caught where segments are received and turned into a RefusedSegment. */
export class SegmentFault extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'SegmentFault';
    this.code = code;
  }
}

/** A segment that breaks the format; the detail says where, for support. */
export function malformed(detail: string): SegmentFault {
  return new SegmentFault('malformed', `Nội dung không đúng định dạng của Sổ Kế hoạch (${detail}).`);
}
