import type { ReactNode } from 'react';
import { type ShapeName, StatusShape } from './status-shape.tsx';
import './notice.css';

export type NoticeKind = 'empty' | 'refused' | 'error' | 'recovered';

const SHAPE_OF: Record<Exclude<NoticeKind, 'empty'>, ShapeName> = {
  refused: 'need',
  error: 'late',
  recovered: 'done',
};

export interface NoticeProps {
  readonly kind: NoticeKind;
  /** The fact, without a full stop: "Gói của Sở Y tế bị hỏng, không đọc được". */
  readonly title: string;
  /** What is safe and what was not done: "Sổ không thay đổi gì." */
  readonly children?: ReactNode;
  /** One next step, first and primary. */
  readonly actions?: ReactNode;
  /** For support: file, size, code. */
  readonly code?: ReactNode;
}

/** Every empty, refused, failed or recovered state: fact, what is safe, one next step, code. */
export function Notice({ kind, title, children, actions, code }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {kind === 'empty' ? null : <StatusShape shape={SHAPE_OF[kind]} size={16} />}
      <div>
        <p className="notice-title">{title}</p>
        {children === undefined ? null : <div className="second">{children}</div>}
        {actions === undefined ? null : <div className="actions">{actions}</div>}
        {code === undefined ? null : <p className="notice-code">{code}</p>}
      </div>
    </div>
  );
}

const NOTE_SHAPES = {
  need: 'need',
  late: 'late',
  done: 'done',
  run: 'run',
} as const satisfies Record<string, ShapeName>;

/** A remark inside a page, tinted, with a shape. */
export function InlineNote({
  tone,
  children,
}: {
  readonly tone: keyof typeof NOTE_SHAPES;
  readonly children: ReactNode;
}) {
  return (
    <div className="note" data-tone={tone}>
      <StatusShape shape={NOTE_SHAPES[tone]} />
      <div>{children}</div>
    </div>
  );
}
