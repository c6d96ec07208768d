import { useProfile } from '#renderer/data/session-context.tsx';
import type { BookTask } from '#shared/book/types.ts';
import { answerTo } from '#shared/domain/extensions/due-on.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { InlineNote } from '../notice.tsx';
import { ExtensionAnswerText } from './extension-answer-text.tsx';
import { ExtensionDialog } from './extension-dialog.tsx';

/** What a sent report asks for, with its answer, or the focal point's way to answer; nothing where it asks for nothing. */
export function ExtensionRequestNote({
  task,
  report,
  agencyName,
}: {
  readonly task: BookTask;
  readonly report: TaskReport;
  readonly agencyName: string;
}) {
  const { t } = useTranslation('extension');
  const focal = useProfile().role === 'focal';
  const [answering, setAnswering] = useState(false);
  const { extension: asked, agency, period } = report;
  if (asked === null) return null;
  const answer = answerTo(task.extensions, agency, period);
  return (
    <div className="extension-request">
      <InlineNote tone="need">
        {t('asked', { until: formatDate(asked.until), reason: asked.reason })}{' '}
        {focal && answer === undefined ? (
          <Button
            size="small"
            aria-label={`${task.row.path}: ${t('answer')}`}
            onClick={() => setAnswering(true)}
          >
            {t('answer')}
          </Button>
        ) : null}
        {answer === undefined ? null : <ExtensionAnswerText extension={answer} />}
      </InlineNote>
      {answering ? (
        <ExtensionDialog
          task={task}
          answering={{ request: { agency, period }, agencyName, asked }}
          onClose={() => setAnswering(false)}
        />
      ) : null}
    </div>
  );
}
