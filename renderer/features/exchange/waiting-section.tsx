import { useBook, useImportLog, useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { MarkLook } from '#renderer/ui/status-looks.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Case } from './case.tsx';
import { authorNames } from '#renderer/data/author-names.ts';
import { type ChainGap, waitingGaps } from '#shared/book/waiting-gaps.ts';

const NEEDS: MarkLook = { shape: 'need', tone: 'need' };
const ASIDE: MarkLook = { shape: 'off', tone: 'off', plain: true };

/** What is kept and not in the book yet, and what would set it free. */
export function WaitingSection({ hideUnknown }: { readonly hideUnknown: boolean }) {
  const { t } = useTranslation('exchange');
  const view = useLedger();
  const book = useBook();
  const log = useImportLog();
  const profile = useProfile();
  const gaps = useMemo(() => waitingGaps(view.ledger.waiting(), view.ledger.segments()), [view]);
  const { nameOf } = authorNames(book, log ?? [], profile);
  const focal = book.agencies.find(({ id }) => id === book.plan.focalPoint)?.shortName ?? '';
  const unknown = hideUnknown ? [] : gaps.unknownAuthors;
  const empty = gaps.gaps.length + gaps.onOthers.length + unknown.length + gaps.withoutRoot === 0;
  if (empty) return null;

  const message = ({ author, from, to }: ChainGap): string =>
    t('waiting.gapMessage', {
      agency: nameOf(author),
      what: from === to ? t('waiting.gapMessageOne', { from }) : t('waiting.gapMessageMany', { from, to }),
    });
  return (
    <PaneSection title={t('waiting.title')} note={t('waiting.note')}>
      <ul className="cases">
        {gaps.gaps.map((gap) => (
          <Case
            key={`${gap.author}-${gap.from}`}
            look={NEEDS}
            title={t(gap.from === gap.to ? 'waiting.gapOne' : 'waiting.gapMany', {
              from: gap.from,
              to: gap.to,
              agency: nameOf(gap.author),
            })}
            action={
              <LinkButton onClick={() => void copyText(message(gap), t('copied'))}>
                {t('waiting.message')}
              </LinkButton>
            }
          >
            {t('waiting.gapDetail', { count: gap.waiting })}
          </Case>
        ))}
        {gaps.onOthers.map(({ author, waiting }) => (
          <Case key={author} look={NEEDS} title={t('waiting.onOthers', { agency: nameOf(author) })}>
            {t('waiting.onOthersDetail', { count: waiting })}
          </Case>
        ))}
        {gaps.withoutRoot === 0 ? null : (
          <Case look={NEEDS} title={t('waiting.noRoot', { focal })}>
            {t('waiting.noRootDetail', { count: gaps.withoutRoot })}
          </Case>
        )}
        {unknown.map(({ author, waiting }) => (
          <Case key={author} look={ASIDE} title={t('waiting.unknown', { fingerprint: fingerprint(author) })}>
            {t('waiting.unknownDetail', { count: waiting })}
          </Case>
        ))}
      </ul>
    </PaneSection>
  );
}
