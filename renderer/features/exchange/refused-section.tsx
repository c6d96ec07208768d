import { useBook, useImportLog, useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { routes } from '#renderer/app/routes.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { authorNames } from '#renderer/data/author-names.ts';
import { shortHash } from '#shared/book/waiting-gaps.ts';
import { Case } from './case.tsx';

const REFUSED: MarkLook = { shape: 'late', tone: 'late' };
const FORK: MarkLook = { shape: 'clash', tone: 'wait' };

/** What was kept apart for good, each with its reason; and machines whose history split in two. */
export function RefusedSection() {
  const { t } = useTranslation('exchange');
  const { ledger } = useLedger();
  const book = useBook();
  const log = useImportLog();
  const { nameOf } = authorNames(book, log ?? [], useProfile());
  const refused = ledger.refused();
  // A key that was replaced or stopped since gives out no number again: its fork is mended.
  const stopped = new Set(ledger.keys().flatMap((key) => (key.stopped === null ? [] : key.publicKey)));
  const forks = ledger.forks().filter(({ author }) => !stopped.has(author));
  return (
    <>
      {refused.length === 0 ? null : (
        <PaneSection title={t('refused.title')} note={t('refused.note')}>
          <ul className="cases">
            {refused.map(({ hash, info, code, message }) => (
              <Case
                key={hash}
                look={REFUSED}
                title={
                  info === null
                    ? t('refused.unknown')
                    : t('refused.who', { n: info.n, agency: nameOf(info.author) })
                }
              >
                {message} <span className="mute">{t('refused.code', { code, hash: shortHash(hash) })}</span>
              </Case>
            ))}
          </ul>
        </PaneSection>
      )}
      {forks.length === 0 ? null : (
        <PaneSection title={t('forks.title')}>
          <ul className="cases">
            {forks.map(({ author, n }) => (
              <Case
                key={`${author}-${n}`}
                look={FORK}
                title={nameOf(author)}
                action={<Link href={routes.machines()}>{t('forks.mend')}</Link>}
              >
                {t('forks.text', { n, agency: nameOf(author) })}
              </Case>
            ))}
          </ul>
        </PaneSection>
      )}
    </>
  );
}
