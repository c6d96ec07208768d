import type { StatusShape as TaskShape } from '#shared/domain/status/status-words.ts';
import type { ReactNode } from 'react';

const ring = <circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" />;
const tick = 'M4 7.3 6.2 9.4 10.2 4.8';

/** Where a report stands: sent back, to be reviewed, not there yet, unchanged, contradicted. */
type ReportShape = 'return' | 'review' | 'none' | 'same' | 'clash';

export type ShapeName = TaskShape | ReportShape;

/** The shapes of the status vocabulary: each differs from every other in black and white. */
const SHAPES: Record<ShapeName, ReactNode> = {
  done: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path d={tick} fill="none" stroke="var(--sheet)" strokeWidth="1.7" />
    </>
  ),
  donelate: (
    <>
      {ring}
      <path d={tick} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  run: (
    <>
      {ring}
      <path d="M7 1.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
    </>
  ),
  soon: (
    <>
      <path
        d="M7 1 13.4 12.6H.6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M7 5v3.6M7 10v1.3" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  late: (
    <>
      <path d="M1 1h12v12H1z" fill="currentColor" />
      <path d="M7 3.2v5M7 9.4v1.7" stroke="var(--sheet)" strokeWidth="1.8" />
    </>
  ),
  wait: (
    <>
      <path
        d="M2.5 1.2h9M2.5 12.8h9M3.5 1.5c0 3 3.5 4 3.5 5.5s-3.5 2.5-3.5 5.5M10.5 1.5c0 3-3.5 4-3.5 5.5s3.5 2.5 3.5 5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M4.5 12.2c.5-1.7 2-2.2 2.5-2.9.5.7 2 1.2 2.5 2.9z" fill="currentColor" />
    </>
  ),
  dep: <path d="M7 .9 13.1 7 7 13.1.9 7z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  need: (
    <>
      <circle
        cx="7"
        cy="7"
        r="5.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.6 1.5"
      />
      <path
        d="M5.3 5.5c.2-2 3.5-1.9 3.4 0-.1 1.2-1.7 1.2-1.7 2.6M7 9.2v1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </>
  ),
  routine: (
    <path
      d="M12.3 5.5A5.6 5.6 0 1 0 12.5 8.5M12.9 1.8v4.2H8.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  pause: <path d="M4.2 2v10M9.8 2v10" stroke="currentColor" strokeWidth="2.4" />,
  off: (
    <>
      {ring}
      <path d="M3 11 11 3" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  return: (
    <path
      d="M5.5 2.2 2 5.7l3.5 3.5M2.5 5.7h6a3.3 3.3 0 0 1 0 6.6H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  review: (
    <>
      {ring}
      <circle cx="7" cy="7" r="2.4" fill="currentColor" />
    </>
  ),
  none: ring,
  same: <path d="M2 5h10M2 9h10" stroke="currentColor" strokeWidth="1.8" />,
  clash: (
    <path
      d="M1 4.5h8M6.5 2 9 4.5 6.5 7M13 9.5H5M7.5 7 5 9.5 7.5 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
};

/** The bare shape, coloured by `currentColor`; the word beside it carries the meaning for screen readers. */
export function StatusShape({ shape, size = 13 }: { readonly shape: ShapeName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}
