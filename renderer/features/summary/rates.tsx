import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { CompletionRate, Summary } from '#shared/domain/summary/types.ts';
import { formatShare } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';
import { FigureButton } from './figure-button.tsx';
import type { OpenTasks } from './open-tasks.ts';

/** Both completion rates, each with its denominator named, and what was completed without evidence. */
export function Rates({
  summary,
  onOpen,
}: {
  readonly summary: Summary;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  const { ofAssigned, ofFallenDue, doneWithoutEvidence } = summary;
  const done = ofAssigned.done.length;
  const without = doneWithoutEvidence.length;
  return (
    <>
      <h2 className="h2">{t('rates.title')}</h2>
      <div className="rates">
        <Rate rate={ofAssigned} onOpen={onOpen} />
        <Rate rate={ofFallenDue} countsWaiting onOpen={onOpen} />
      </div>
      {done === 0 ? null : (
        <p className="second rates-evidence">
          {without === 0 ? (
            t('rates.allEvidence', { done })
          ) : (
            <>
              {t('rates.evidence', { count: without, done })}{' '}
              <LinkButton
                onClick={() =>
                  onOpen({
                    what: t('rates.evidence', { count: without, done }).replace(/:$/u, ''),
                    paths: doneWithoutEvidence,
                  })
                }
              >
                {doneWithoutEvidence.join(', ')}
              </LinkButton>
            </>
          )}
        </p>
      )}
    </>
  );
}

function Rate({
  rate,
  countsWaiting = false,
  onOpen,
}: {
  readonly rate: CompletionRate;
  /** Says how many of the denominator wait for another body: they have fallen due and are nobody's delay. */
  readonly countsWaiting?: boolean;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  const { done, of, denominator, waiting } = rate;
  const doneOf = t('rates.doneOf', { denominator });
  const words =
    countsWaiting && waiting.length > 0
      ? t('rates.waiting', { denominator, count: waiting.length })
      : denominator;
  return (
    <>
      <b className="rate">
        <FigureButton what={doneOf} paths={done} onOpen={onOpen} mouseOnly>
          {formatShare(done.length, of.length)}
        </FigureButton>
      </b>
      <span>
        <span className="rate-fraction">
          <FigureButton what={doneOf} paths={done} onOpen={onOpen} /> /{' '}
          <FigureButton what={denominator} paths={of} onOpen={onOpen} />
        </span>{' '}
        {words}
      </span>
    </>
  );
}
