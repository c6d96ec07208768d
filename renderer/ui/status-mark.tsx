import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type MarkLook, REPORT_LOOKS, type ReportMarkName, taskLook } from './status-looks.ts';
import { StatusShape } from './status-shape.tsx';
import './status-mark.css';

interface MarkText {
  /** Replaces the word of the vocabulary, e.g. `Quá hạn 3` in a sum. */
  readonly children?: ReactNode;
  /** Second line in small grey: "Còn 105 ngày". */
  readonly detail?: ReactNode;
  /** Regular weight wherever the status stands in running text or the status bar. */
  readonly plain?: boolean;
}

function Mark({ look, plain, detail, children }: MarkText & { readonly look: MarkLook }) {
  return (
    <>
      <span className="mark" data-tone={look.tone} data-plain={(plain ?? look.plain) || undefined}>
        <StatusShape shape={look.shape} />
        <span>{children}</span>
      </span>
      {detail === undefined ? null : <span className="mark-detail">{detail}</span>}
    </>
  );
}

/** Status of a task: word + shape + colour, no pill. */
export function StatusMark({ status, children, ...text }: MarkText & { readonly status: TaskStatus }) {
  const { t } = useTranslation('ui');
  return (
    <Mark look={taskLook(status)} {...text}>
      {children ?? t(`status.${status}`)}
    </Mark>
  );
}

/** Where a report or a received package stands. */
export function ReportMark({ mark, children, ...text }: MarkText & { readonly mark: ReportMarkName }) {
  const { t } = useTranslation('ui');
  return (
    <Mark look={REPORT_LOOKS[mark]} {...text}>
      {children ?? t(`report.${mark}`)}
    </Mark>
  );
}
