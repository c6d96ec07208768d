import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './page-head.css';

export interface PageHeadProps {
  readonly title: string;
  /** One line after the title; only secondary words, they are the first to be cut. */
  readonly sub?: ReactNode;
  /** "‹ Bảng kế hoạch" instead of a visible title; the title is then read by screen readers only. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Buttons at the right, the primary one last. */
  readonly actions?: ReactNode;
  /** A row of tools (filters, sums) below. */
  readonly children?: ReactNode;
}

export function PageHead({ title, sub, back, actions, children }: PageHeadProps) {
  return (
    <header className="head">
      <div className="head-row">
        {back === undefined ? (
          <h1>{title}</h1>
        ) : (
          <>
            <Link href={back.href} className="head-back">
              ‹ {back.label}
            </Link>
            <h1 className="visually-hidden">{title}</h1>
          </>
        )}
        {sub === undefined ? null : <p className="head-sub">{sub}</p>}
        {actions === undefined ? null : <div className="head-right">{actions}</div>}
      </div>
      {children}
    </header>
  );
}

/** The row of filters and view settings below a page's head. `right` is pushed to the right edge. */
export function Tools({
  label,
  children,
  right,
}: {
  readonly label: string;
  readonly children?: ReactNode;
  readonly right?: ReactNode;
}) {
  return (
    <div className="tools" role="group" aria-label={label}>
      {children}
      {right === undefined ? null : (
        <>
          <span className="tools-gap" />
          {right}
        </>
      )}
    </div>
  );
}
