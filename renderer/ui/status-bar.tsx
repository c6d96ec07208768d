import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** The two places of the status bar a page may fill; the app's StatusBarHost provides them. */
export interface StatusBarSlots {
  readonly left: HTMLElement | null;
  readonly right: HTMLElement | null;
}

export const StatusBarContext = createContext<StatusBarSlots>({ left: null, right: null });

/** Shown in the window's status bar while the page is mounted. "Đã lưu 16:20" is always there and not a page's business. */
export function StatusBar({
  children,
  right,
}: {
  readonly children?: ReactNode;
  readonly right?: ReactNode;
}) {
  const slots = use(StatusBarContext);
  return (
    <>
      {slots.left === null ? null : createPortal(children, slots.left)}
      {slots.right === null || right === undefined ? null : createPortal(right, slots.right)}
    </>
  );
}

/** A thin line between two groups of the status bar. */
export function StatusBarLine() {
  return <span className="foot-line" aria-hidden="true" />;
}
