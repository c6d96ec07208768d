import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ExtensionRequestNote } from '#renderer/ui/extension/extension-request-note.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { BookTask } from '#shared/book/types.ts';
import { sidesInWords } from '#shared/domain/closing-day/contradiction-words.ts';
import type { ClosingContradiction } from '#shared/domain/closing-day/types.ts';
import type { TaskRole } from '#shared/domain/parts/task-role.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesSinceReturn } from './changes-since-return.tsx';
import { type ReportColumn, ReportColumns } from './report-columns.tsx';
import { saysTheSame } from './report-lines.ts';

const CLASH: MarkLook = { shape: 'clash', tone: 'wait' };

export interface ReviewTaskProps {
  readonly task: BookTask;
  readonly report: TaskReport | undefined;
  readonly before: TaskReport | undefined;
  /** As it was when it was returned last; undefined unless it was corrected since. */
  readonly returned: TaskReport | undefined;
  /** The agency only coordinates on the task. */
  readonly part: boolean;
  readonly agencyName: string;
  /** The dialog opens at this task. */
  readonly first: boolean;
  /** That another agency of the task says otherwise. */
  readonly contradiction: ClosingContradiction | undefined;
  /** What the other agencies of the task submitted. */
  readonly others: readonly { readonly name: string; readonly role: TaskRole; readonly report: TaskReport }[];
  /** Reason given at the last return; undefined when there is none. */
  readonly reasonWas: string | undefined;
  /** Null when the report cannot be returned now. */
  readonly reason: string | null;
  readonly onReason: (reason: string) => void;
}

/** One task of a submitted report: the issued text, then what the agency wrote, this period and last. */
export function ReviewTask({
  task,
  report,
  before,
  returned,
  part,
  agencyName,
  first,
  contradiction,
  others,
  reasonWas,
  reason,
  onReason,
}: ReviewTaskProps) {
  const { t } = useTranslation('closing-day');
  const [writing, setWriting] = useState(false);
  const { path, row } = task;
  const same = report && before ? saysTheSame(report, before) : null;
  const note = same === null ? {} : { same, note: t(same ? 'review.same' : 'review.changed') };
  const columns: ReportColumn[] = [
    { key: 'now', head: t('review.now'), ...note, report },
    {
      key: 'before',
      head: before ? t('review.before') : t('review.noBefore'),
      report: before,
      aside: true,
    },
    ...others.map((other) => ({
      key: other.name,
      head: t(other.role === 'coordinating' ? 'review.otherPart' : 'review.other', { agency: other.name }),
      report: other.report,
    })),
  ];
  return (
    <section className="review-task" aria-labelledby={`review-${path}`}>
      <header>
        <h3 id={`review-${path}`} {...(first ? { tabIndex: -1, 'data-autofocus': true } : {})}>
          {row.path}
          {part ? <span className="mute"> {t('review.part')}</span> : null}
        </h3>
        <div className="doc review-text">
          <BulletText text={row.content} />
          <p className="review-deadline">{t('review.deadline', { text: row.deadline || '—' })}</p>
        </div>
      </header>
      {contradiction === undefined ? null : (
        <div className="review-clash">
          <LookMark look={CLASH}>
            {t('review.contradiction', { sides: sidesInWords(contradiction) })}
          </LookMark>
        </div>
      )}
      {report === undefined ? (
        <div className="review-missing">
          <InlineNote tone="need">{t('review.notReported')}</InlineNote>
        </div>
      ) : (
        <>
          {returned === undefined ? null : <ChangesSinceReturn before={returned} after={report} />}
          <ReportColumns columns={columns} label={path} />
          <ExtensionRequestNote task={task} report={report} agencyName={agencyName} />
        </>
      )}
      {reasonWas === undefined ? null : (
        <p className="review-was">{t('review.reasonWas', { reason: reasonWas })}</p>
      )}
      {reason === null ? null : writing || reason !== '' ? (
        <div className="review-reason">
          <TextArea
            label={t('review.reason', { task: path })}
            help={t('review.reasonHelp')}
            value={reason}
            onChange={onReason}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the officer to be typed in at once
            autoFocus
          />
        </div>
      ) : (
        <p className="review-return">
          <LinkButton onClick={() => setWriting(true)} aria-label={`${path}: ${t('review.addReason')}`}>
            {t('review.addReason')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
