import type { ReactNode } from 'react';

/** A column beside the main one: left for lists, right for context. Scrolls on its own. */
export function SidePane({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <aside className="pane pane-side" aria-label={label}>
      {children}
    </aside>
  );
}

/** A block of a pane with its heading; blocks are parted by a line. */
export function PaneSection({
  title,
  note,
  right,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly right?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="sect">
      <h2 className="h2">
        {title}
        {note === undefined ? null : <span className="mute">{note}</span>}
        {right === undefined ? null : <span className="right">{right}</span>}
      </h2>
      {children}
    </section>
  );
}
