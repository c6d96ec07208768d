import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { chooseOfficeWorkbook, type ChosenWorkbook } from '#renderer/use-cases/fill-office-workbook.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentsDialog } from './documents-dialog.tsx';
import { FillWorkbookDialog } from './fill-workbook-dialog.tsx';
import { useConsolidationDocuments } from './use-documents.ts';

/** What the summary is written as: all its documents, or results into the workbook an agency keeps itself. */
export function SummaryFiles({
  summary,
  shown,
}: {
  /** Of the whole plan. */
  readonly summary: Summary;
  readonly shown: Summary;
}) {
  const { t } = useTranslation('summary');
  const session = useSession();
  const book = useBook();
  const documents = useConsolidationDocuments(summary, shown);
  const [choosing, setChoosing] = useState(false);
  const [working, setWorking] = useState(false);
  const [chosen, setChosen] = useState<ChosenWorkbook | null>(null);
  const run = async (work: () => Promise<void>) => {
    setWorking(true);
    try {
      await work();
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(false);
    }
  };
  const busy = working ? t('working') : undefined;
  const fill = async () =>
    setChosen(await chooseOfficeWorkbook(session, book, summaryProgress(book, summary)));
  return (
    <>
      <Button
        onClick={() => setChoosing(true)}
        disabledReason={documents === undefined ? t('documents.loading') : undefined}
      >
        {t('documents.open')}
      </Button>
      <Button onClick={() => void run(fill)} disabledReason={busy}>
        <span>
          {t('fill.open')}
          <span className="wide-only">{t('fill.openWhose')}</span>…
        </span>
      </Button>
      {choosing && documents !== undefined ? (
        <DocumentsDialog set={documents} note={t('documents.text')} onClose={() => setChoosing(false)} />
      ) : null}
      {chosen === null ? null : <FillWorkbookDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
