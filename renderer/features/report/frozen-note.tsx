import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectionDialog } from './correction-dialog.tsx';
import { CorrectionText } from './corrections-list.tsx';
import { laterCorrections } from './later-corrections.ts';
import type { Freeze } from './use-freeze.ts';

/** Above the form once the report was sent: since when it is frozen, under which code, and how to go on. */
export function FrozenNote({
  freeze,
  task,
  period,
}: {
  readonly freeze: Freeze;
  readonly task: BookTask;
  readonly period: ReportingPeriod;
}) {
  const { t } = useTranslation('report');
  const { stage, submission, review, readOnly, resume } = freeze;
  if (!submission || stage === 'returned' || stage === 'draft') return null;
  const { code, at } = submission;
  if (!readOnly) {
    return (
      <div className="rep-note">
        <InlineNote tone="run">{t('frozen.correcting', { code })}</InlineNote>
      </div>
    );
  }
  return (
    <div className="rep-note">
      <InlineNote tone="done">
        {stage === 'accepted' ? (
          <Accepted at={formatDateTime(review?.at ?? at)} code={code} task={task} period={period} />
        ) : (
          <>
            {t('frozen.submitted', { at: formatDateTime(at), code })}{' '}
            <Button size="small" onClick={resume}>
              {t('frozen.resume')}
            </Button>
          </>
        )}
      </InlineNote>
    </div>
  );
}

/** Frozen for good: what turns out wrong is corrected in the next report, and said here. */
function Accepted({
  at,
  code,
  task,
  period,
}: {
  readonly at: string;
  readonly code: string;
  readonly task: BookTask;
  readonly period: ReportingPeriod;
}) {
  const { t } = useTranslation('report');
  const book = useBook();
  const { agency } = useProfile();
  const [correcting, setCorrecting] = useState(false);
  const corrected = laterCorrections(book, agency, task.path, period.id);
  return (
    <>
      {t('frozen.accepted', { at, code })}{' '}
      {book.judgedReport(agency, task.path, period.id) === undefined ? null : (
        <Button size="small" onClick={() => setCorrecting(true)}>
          {t('correction.open')}
        </Button>
      )}
      {corrected.length === 0 ? null : (
        <ul className="rep-corrections">
          {corrected.map(({ correction, into }, index) => (
            <li key={index}>
              <CorrectionText correction={correction} period={t('correction.into', { period: into.title })} />
            </li>
          ))}
        </ul>
      )}
      {correcting ? (
        <CorrectionDialog task={task} period={period} onClose={() => setCorrecting(false)} />
      ) : null}
    </>
  );
}
