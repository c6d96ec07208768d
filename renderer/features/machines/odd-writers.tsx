import { now } from '#renderer/data/clock.ts';
import { useBook, useImportLog, useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { authorNames } from '#renderer/data/author-names.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** Machines whose clock cannot be right, and what a newer version wrote: said, and harmless. */
export function OddWriters() {
  const { t } = useTranslation('machines');
  const { ledger } = useLedger();
  const log = useImportLog();
  const { nameOf } = authorNames(useBook(), log ?? [], useProfile());
  const clocks = ledger.clockWarnings(now());
  const newer = ledger.unreadable();
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
      {newer.length === 0 ? null : (
        <PaneSection title={t('newer.title')}>
          <p className="second">{t('newer.text', { count: newer.length })}</p>
        </PaneSection>
      )}
    </>
  );
}
