import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { BookTask } from '#shared/book/types.ts';
import { otherParts, type TaskPart } from '#shared/domain/parts/other-parts.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { PeriodId } from '#shared/ids.ts';
import { sentencesOf } from '#shared/text/sentences-of.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatPercent } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';
import { hasTaken, takenOver } from './take-over-sentence.ts';

/** What the task's other agencies sent, beside the own text; a sentence of theirs is taken over by one click. */
export function OtherPartsSection({
  task,
  period,
  result,
  onTake,
}: {
  readonly task: BookTask;
  readonly period: PeriodId;
  /** The own result, to say what was taken already. */
  readonly result: string;
  /** Null where the form cannot be written in, or nothing is to be taken. */
  readonly onTake: ((result: string) => void) | null;
}) {
  const { t } = useTranslation('report');
  const book = useBook();
  const { agency } = useProfile();
  const parts = otherParts(book, task, period, agency);
  if (parts.length === 0) return null;
  const here = parts.filter(({ report }) => report !== undefined);
  const missing = parts.filter(({ report }) => report === undefined).map(({ name }) => name);
  const sentOn = (part: TaskPart) => {
    const at = book.submission(part.agency, period)?.at;
    return at === undefined ? '' : t('others.sent', { date: formatDate(dateOfInstant(at)) });
  };
  return (
    <section className="rep-others" aria-label={t('others.title')}>
      <h3 className="strong">
        {t('others.title')}{' '}
        <span className="mute">{t('others.count', { here: here.length, all: parts.length })}</span>
      </h3>
      {here.map((part) => (
        <article key={part.agency} aria-label={part.name}>
          <h4>
            <span className="strong">{part.name}</span>{' '}
            <span className="mute">
              {[t(`others.role.${part.role}`), sentOn(part)].filter(Boolean).join(' · ')}
            </span>
          </h4>
          {part.report === undefined ? null : (
            <PartText name={part.name} report={part.report} result={result} onTake={onTake} />
          )}
        </article>
      ))}
      {missing.length === 0 ? null : (
        <p className="second">
          <b className="strong">{t('others.missing', { names: missing.join(', ') })}</b> {t('others.how')}
        </p>
      )}
    </section>
  );
}

function PartText({
  name,
  report,
  result,
  onTake,
}: {
  readonly name: string;
  readonly report: TaskReport;
  readonly result: string;
  readonly onTake: ((result: string) => void) | null;
}) {
  const { t } = useTranslation('report');
  const { state, progress, difficulties, proposals } = report;
  const facts = [
    state === null ? '' : t(`state.${state}`),
    progress === null ? '' : formatPercent(progress),
  ].filter(Boolean);
  return (
    <>
      <p className="second">{facts.join(' · ')}</p>
      <ul>
        {sentencesOf(report.result).map((sentence, index) => (
          <li key={index}>
            <span>{sentence}</span>{' '}
            {onTake === null ? null : hasTaken(result, sentence) ? (
              <span className="mute">{t('others.taken')}</span>
            ) : (
              <LinkButton
                aria-label={t('others.takeThis', { sentence })}
                onClick={() => onTake(takenOver(result, sentence, name))}
              >
                {t('others.take')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {difficulties === '' ? null : (
        <p>{t('others.said', { field: t('field.difficulties'), text: difficulties })}</p>
      )}
      {proposals === '' ? null : <p>{t('others.said', { field: t('field.proposals'), text: proposals })}</p>}
    </>
  );
}
