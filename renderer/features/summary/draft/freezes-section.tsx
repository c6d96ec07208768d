import { routes } from '#renderer/app/routes.ts';
import { frozenDocument } from '#renderer/data/frozen-document.ts';
import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { exportFreeze } from '#renderer/use-cases/draft/export-draft.ts';
import { type FrozenDocuments, frozenDocuments } from '#renderer/use-cases/documents/frozen-documents.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { documentChanges } from '#shared/office/draft/document-changes.ts';
import { type Freeze, freezesOf } from '#shared/office/draft/freezes.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { formatDate, formatDateTime } from '#shared/time/format-date.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DocumentsDialog } from '../documents-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';

/** Every version that was frozen, the latest first: to print, to export, to hold against the draft. */
export function FreezesSection({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const view = useLedger();
  const session = useSession();
  const book = useBook();
  const [, navigate] = useLocation();
  const [documents, setDocuments] = useState<FrozenDocuments | null>(null);
  const [compared, setCompared] = useState<Freeze | null>(null);
  const freezes = useMemo(
    () => freezesOf(view.ledger, draft.period, draft.id),
    [view, draft.period, draft.id],
  );
  const changes = useMemo(
    () =>
      compared === null
        ? null
        : documentChanges(frozenDocument(view.ledger, compared).blocks, draft.document.blocks),
    [view, compared, draft],
  );
  const open = (freeze: Freeze) => {
    try {
      setDocuments(frozenDocuments(session, draft.summary.period, freeze));
    } catch (error) {
      sayProblem(error);
    }
  };
  const word = async (freeze: Freeze) => saySaved(await exportFreeze(session, book, draft, freeze));
  return (
    <PaneSection title={t('freezes.title')}>
      {freezes.length === 0 ? <p className="second">{t('freezes.none')}</p> : null}
      <ul className="draft-sources">
        {freezes.map((freeze) => {
          const { code, asOf, by, at, standing } = freeze;
          return (
            <li key={code}>
              <b className="strong">{code}</b> · {t(`freezes.standing.${standing}`)}
              <span className="second small">
                {t('freezes.line', { asOf: formatDate(asOf), by, at: formatDateTime(at) })}
              </span>
              <span className="draft-links">
                <LinkButton
                  aria-label={t('freezes.wordOf', { code })}
                  onClick={() => void word(freeze).catch(sayProblem)}
                >
                  {t('freezes.word')}
                </LinkButton>
                <LinkButton
                  aria-label={t('freezes.printOf', { code })}
                  onClick={() => navigate(routes.print(`bao-cao:${draft.id}:${code}`))}
                >
                  {t('freezes.print')}
                </LinkButton>
                <LinkButton aria-label={t('freezes.documentsOf', { code })} onClick={() => open(freeze)}>
                  {t('freezes.documents')}
                </LinkButton>
                <LinkButton aria-label={t('freezes.compareOf', { code })} onClick={() => setCompared(freeze)}>
                  {t('freezes.compare')}
                </LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
      {compared === null || changes === null ? null : (
        <CompareDialog code={compared.code} changes={changes} onClose={() => setCompared(null)} />
      )}
      {documents === null ? null : (
        <DocumentsDialog
          set={documents}
          note={t(documents.incomplete ? 'freezes.incompleteNote' : 'freezes.documentsNote')}
          onClose={() => setDocuments(null)}
        />
      )}
    </PaneSection>
  );
}
