import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { changedFields } from '#shared/domain/reports/changed-fields.ts';
import type { TaskPath } from '#shared/ids.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { otherReports } from './other-reports.ts';
import { reportedTasks } from './reported-tasks.ts';
import { ReviewTask } from './review-task.tsx';
import { SubmissionOriginNote } from './submission-origin.tsx';
import { useReview } from './use-review.ts';

/**
 * What an agency submitted, task by task beside the plan's text, the last period and the other agencies of the
 * task; accepted as a whole, or returned with a reason per task.
 */
export function ReviewDialog({
  row,
  period,
  at,
  onClose,
}: {
  readonly row: ClosingRow;
  /** The task to begin at; the first one where absent. */
  readonly at?: TaskPath | undefined;
  readonly period: ReportingPeriod;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('closing-day');
  const session = useSession();
  const book = useBook();
  const review = useReview(period);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { agency, shortName } = row;
  const submission = book.submission(agency, period.id);
  const judged = book.review(agency, period.id);
  const stage = book.stage(agency, period.id);
  const open = stage === 'submitted' || stage === 'corrected';
  const before = periodBefore(book.periods, period);
  const { owed, parts } = reportedTasks(book, row, period);
  const all = [...owed, ...parts];
  // Of a report sent again: what was asked for or touched comes first, the rest has been read before.
  const touched = (path: TaskPath) =>
    judged?.reasons[path] !== undefined ||
    changedFields(book.judgedReport(agency, path, period.id), book.submittedReport(agency, path, period.id))
      .length > 0;
  const again = stage === 'corrected' ? all.filter(({ path }) => touched(path)) : [];
  const tasks = [...again, ...all.filter((task) => !again.includes(task))];
  const given = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '');

  const accept = async () => {
    if (await review.accept([row])) onClose();
  };
  const giveBack = async () => {
    if (await review.giveBack(row, Object.fromEntries(given))) onClose();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('review.title', { period: period.title, agency: shortName })}
      width={1040}
    >
      <div className="review">
        {submission === undefined ? null : (
          <p className="second">
            {t('review.sent', {
              at: formatDateTime(submission.at),
              by: submission.by,
              code: submission.code,
              count: submission.taskCount,
            })}
            {row.lateDays > 0 ? ` · ${t('review.lateBy', { count: row.lateDays })}` : null}
          </p>
        )}
        <SubmissionOriginNote agency={agency} period={period.id} />
        {judged === undefined ? null : (
          <p className="second">
            {t(
              stage === 'accepted'
                ? 'review.accepted'
                : stage === 'returned'
                  ? 'review.returned'
                  : 'review.returnedBefore',
              { at: formatDateTime(judged.at), by: judged.by },
            )}
            {again.length === 0
              ? null
              : ` ${t('review.again', { tasks: again.map(({ row: { path } }) => path).join(', ') })}`}
          </p>
        )}
        <div role="group" aria-label={t('review.tasks')}>
          {tasks.map((task) => (
            <ReviewTask
              key={task.path}
              task={task}
              report={book.submittedReport(agency, task.path, period.id)}
              before={before ? book.submittedReport(agency, task.path, before) : undefined}
              part={parts.includes(task)}
              agencyName={shortName}
              returned={stage === 'corrected' ? book.judgedReport(agency, task.path, period.id) : undefined}
              first={task.path === at}
              contradiction={row.contradictions.find((found) => found.task === task.path)}
              others={otherReports(book, task, agency, period.id)}
              reasonWas={judged?.decision === 'returned' ? judged.reasons[task.path] : undefined}
              reason={open ? (reasons[task.path] ?? '') : null}
              onReason={(reason) => setReasons({ ...reasons, [task.path]: reason })}
            />
          ))}
        </div>
        <div className="review-actions">
          <span className="mute">{session.profile.person}</span>
          <Button onClick={onClose}>{t('review.close')}</Button>
          {open ? (
            <>
              <Button
                onClick={() => void giveBack()}
                disabledReason={given.length === 0 ? t('review.returnMissing') : undefined}
              >
                {given.length === 0 ? t('review.returnNone') : t('review.return', { count: given.length })}
              </Button>
              <Button
                look="primary"
                onClick={() => void accept()}
                disabledReason={
                  given.length === 0
                    ? undefined
                    : t('review.acceptBlocked', { tasks: given.map(([path]) => path).join(', ') })
                }
              >
                {t('review.accept')}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
