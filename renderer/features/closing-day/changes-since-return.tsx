import { fieldWord, valueWords } from '#renderer/ui/record/value-words.ts';
import { WordChanges } from '#renderer/ui/word-changes.tsx';
import type { TaskReport } from '#shared/domain/report.ts';
import { changedFields } from '#shared/domain/reports/changed-fields.ts';
import type { JsonValue } from '#shared/json.ts';
import { useTranslation } from 'react-i18next';

/** What the agency changed in a task since its report was returned, field by field, old words struck, new ones marked. */
export function ChangesSinceReturn({
  before,
  after,
}: {
  readonly before: TaskReport;
  readonly after: TaskReport;
}) {
  const { t } = useTranslation('closing-day');
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p className="review-since second">{t('review.sinceNothing')}</p>;
  const words = (report: TaskReport, field: (typeof fields)[number]) =>
    valueWords(field, report[field] as JsonValue);
  return (
    <section className="review-since" aria-label={t('review.since')}>
      <h4 className="strong">{t('review.since')}</h4>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <span className="second">{fieldWord(field)}: </span>
            <WordChanges before={words(before, field)} after={words(after, field)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
