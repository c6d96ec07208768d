import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import type { ReactNode } from 'react';

/** One cause: shape and words, what it means, what to do about it. */
export function Case({
  look,
  title,
  action,
  children,
}: {
  readonly look: MarkLook;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <div>
        <LookMark look={look}>{title}</LookMark>
        <p className="second small case-detail">{children}</p>
      </div>
      {action}
    </li>
  );
}
