import { usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { ExtensionRequestNote } from '#renderer/ui/extension/extension-request-note.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { ReportMarkName } from '#renderer/ui/status-looks.ts';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportStage } from '#shared/domain/report.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { periodReports } from './period-reports.ts';

const MARK_OF: Record<ReportStage, ReportMarkName> = {
  none: 'empty',
  draft: 'draft',
  submitted: 'awaiting-review',
  returned: 'returned',
  corrected: 'corrected',
  accepted: 'accepted',
};

/** What was reported, period after period, the latest first. */
export function ReportsSection({ book, task }: { readonly book: Book; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const own = useProfile().agency;
  const current = usePeriod();
  const reports = periodReports(book, task, own);
  return (
    <PaneSection title={t('reports.title')}>
      {reports.length === 0 ? (
        <p className="mute">{t('reports.none')}</p>
      ) : (
        <ol className="timeline">
          {reports.map(({ period, agency, agencyName, stage, report, submission, returnReason, part }) => (
            <li key={`${period.id} ${agency}`} data-now={period.id === current.id || undefined}>
              <div className="timeline-head">
                <span className="strong">{period.title}</span>
                <span>
                  <ReportMark mark={MARK_OF[stage]} />
                </span>
              </div>
              <p>{report.result.trim() === '' ? t('reports.noResult') : report.result}</p>
              {returnReason === null ? null : <p>{t('reports.reason', { reason: returnReason })}</p>}
              <ExtensionRequestNote task={task} report={report} agencyName={agencyName} />
              <p className="mute">
                {[
                  agencyName,
                  ...(part ? [t('reports.part')] : []),
                  ...(submission === undefined
                    ? []
                    : [
                        formatDate(dateOfInstant(submission.at)),
                        t('reports.code', { code: submission.code }),
                      ]),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </PaneSection>
  );
}
