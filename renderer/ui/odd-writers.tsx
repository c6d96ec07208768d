import { now } from '#renderer/data/clock.ts';
import { useBook, useImportLog, useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { authorNames } from '#renderer/data/author-names.ts';
import { newerContent, type NewerContent } from '#shared/book/newer-content.ts';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneSection } from './side-pane.tsx';

const DAY = 86_400_000;

/** Machines whose clock cannot be right, and what a newer version wrote: said, and harmless. */
export function OddWriters() {
  const { t } = useTranslation('machines');
  const view = useLedger();
  const log = useImportLog();
  const { nameOf } = authorNames(useBook(), log ?? [], useProfile());
  const clocks = view.ledger.clockWarnings(now());
  const newer = useMemo(() => newerContent(view.ledger), [view]);
  return (
    <>
      {clocks.length === 0 ? null : (
        <PaneSection title={t('clocks.title')}>
          <ul>
            {clocks.map(({ info, kind, offBy }) => (
              <li key={info.hash}>
                {t(`clocks.${kind}`, { agency: nameOf(info.author), days: Math.round(offBy / DAY) })}
              </li>
            ))}
          </ul>
          <p className="second">{t('clocks.text')}</p>
        </PaneSection>
      )}
      {newer === null ? null : (
        <PaneSection title={t('newer.title')}>
          <p className="second">{t('newer.text', { what: wordsOf(newer, t) })}</p>
        </PaneSection>
      )}
    </>
  );
}

function wordsOf({ segments, kinds, reportFields }: NewerContent, t: TFunction<'machines'>): string {
  return [
    ...(segments === 0 ? [] : [t('newer.segments', { count: segments })]),
    ...kinds.map(({ kind, count }) => t('newer.kind', { kind, count })),
    ...(reportFields.length === 0 ? [] : [t('newer.fields', { names: reportFields.join(', ') })]),
  ].join('; ');
}
