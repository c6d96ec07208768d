import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { Doubt, DoubtAnswer } from '#shared/office/reading/table-reading.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Thousands of cards at once would be slow and of no use. */
const SHOWN = 60;

/** Every place an officer should look at, with its answers; one is current. */
export function DoubtList({
  doubts,
  current,
  focusCurrent,
  onCurrent,
  onAnswer,
  onNext,
}: {
  readonly doubts: readonly Doubt[];
  readonly current: string | null;
  /** Grows when the keyboard moved to the current doubt: its first answer is then focused. */
  readonly focusCurrent: number;
  readonly onCurrent: (doubt: Doubt) => void;
  readonly onAnswer: (doubt: Doubt, answer: DoubtAnswer) => void;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const [more, setMore] = useState(SHOWN);
  const list = useRef<HTMLOListElement>(null);
  const at = doubts.findIndex(({ id }) => id === current);
  const shown = doubts.slice(0, Math.max(more, at + SHOWN / 2));
  const seen = doubts.filter(({ settled }) => settled).length;

  useEffect(() => {
    const card = list.current?.querySelector('.review-doubt[data-current]');
    card?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useEffect(() => {
    if (focusCurrent === 0) return;
    list.current?.querySelector<HTMLElement>('.review-doubt[data-current] .btn')?.focus();
  }, [focusCurrent, current]);

  return (
    <section className="review-doubts" aria-label={t('doubts.title')}>
      <h2 className="h2">
        {t('doubts.title')}
        <span className="mute">
          {t('doubts.note', { n: formatNumber(doubts.length), seen: formatNumber(seen) })}
        </span>
        <span className="right">
          <LinkButton onClick={onNext}>{t('doubts.next')}</LinkButton>
          <Kbd>F8</Kbd>
        </span>
      </h2>
      {doubts.length === 0 ? (
        <p className="sect second">{t('doubts.none')}</p>
      ) : (
        <div className="review-doubt-list">
          <ol ref={list} aria-label={t('doubts.list')}>
            {shown.map((doubt) => (
              <DoubtCard
                key={doubt.id}
                doubt={doubt}
                current={doubt.id === current}
                onCurrent={onCurrent}
                onAnswer={onAnswer}
              />
            ))}
          </ol>
          {shown.length < doubts.length ? (
            <p className="sect">
              <LinkButton onClick={() => setMore(shown.length + SHOWN)}>
                {t('doubts.more', { count: Math.min(SHOWN, doubts.length - shown.length) })}
              </LinkButton>
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}

function DoubtCard({
  doubt,
  current,
  onCurrent,
  onAnswer,
}: {
  readonly doubt: Doubt;
  readonly current: boolean;
  readonly onCurrent: (doubt: Doubt) => void;
  readonly onAnswer: (doubt: Doubt, answer: DoubtAnswer) => void;
}) {
  const { t } = useTranslation('appendix-review');
  const { place, message, answers, settled } = doubt;
  const look = settled
    ? ({ shape: 'done', tone: 'done', plain: true } as const)
    : ({ shape: 'need', tone: 'need' } as const);
  return (
    <li className="review-doubt" data-current={current || undefined} data-settled={settled || undefined}>
      <button
        type="button"
        className="review-doubt-place"
        aria-current={current || undefined}
        onClick={() => onCurrent(doubt)}
      >
        <LookMark look={look}>
          {place}
          {settled ? ` · ${t('doubts.seen')}` : ''}
        </LookMark>
      </button>
      <p>{message}</p>
      <p className="review-doubt-acts">
        {answers.map((answer, index) => (
          <Button
            key={answer.label}
            size="small"
            look={index === 0 && current && !settled ? 'primary' : 'normal'}
            aria-label={`${answer.label}: ${place}`}
            onClick={() => onAnswer(doubt, answer)}
          >
            {answer.label}
          </Button>
        ))}
      </p>
    </li>
  );
}
