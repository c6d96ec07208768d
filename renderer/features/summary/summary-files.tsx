import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportSummaryXlsx } from '#renderer/use-cases/export-summary.ts';
import { chooseOfficeWorkbook, type ChosenWorkbook } from '#renderer/use-cases/fill-office-workbook.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FillWorkbookDialog } from './fill-workbook-dialog.tsx';

/** The table's figures in Excel: as a workbook of their own, or into the one an agency keeps itself. */
export function SummaryFiles({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summary');
  const session = useSession();
  const book = useBook();
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
  const figures = async () => saySaved(await exportSummaryXlsx(session, book, summary));
  const fill = async () =>
    setChosen(await chooseOfficeWorkbook(session, book, summaryProgress(book, summary)));
  return (
    <>
      <Button onClick={() => void run(figures)} disabledReason={busy}>
        {t('figures')}
      </Button>
      <Button onClick={() => void run(fill)} disabledReason={busy}>
        {t('fill.open')}
      </Button>
      {chosen === null ? null : <FillWorkbookDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
