import type { ReactNode } from 'react';
import type { MarkLook } from './status-looks.ts';
import { StatusShape } from './status-shape.tsx';
import './status-mark.css';

/** A mark in the manner of the status vocabulary, with its own words: a received file, a cause of waiting. */
export function LookMark({ look, children }: { readonly look: MarkLook; readonly children: ReactNode }) {
  return (
    <span className="mark" data-tone={look.tone} data-plain={look.plain || undefined}>
      <StatusShape shape={look.shape} />
      <span>{children}</span>
    </span>
  );
}
