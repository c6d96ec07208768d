import { routes } from '#renderer/app/routes.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportAppendixXlsx } from '#renderer/use-cases/export-appendix.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** What the summary turns into: print, the appendix with a progress column, the drafts of the reports. */
export function SummaryActions({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summary');
  const [, navigate] = useLocation();
  const session = useSession();
  const book = useBook();
  const [working, setWorking] = useState(false);
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
  const appendix = async () =>
    saySaved(
      await exportAppendixXlsx(session, book, {
        columns: 'progress',
        progress: summaryProgress(book, summary),
        period: summary.period.title,
      }),
    );
  return (
    <>
      <Button icon={<Icon name="print" />} onClick={() => navigate(routes.print('tong-hop'))}>
        {t('print')}
      </Button>
      <Button onClick={() => void run(appendix)} disabledReason={busy}>
        {t('appendix')}
      </Button>
      <Button
        look="primary"
        onClick={() => navigate(routes.draft(summary.period.id))}
        disabledReason={summary.counted.length === 0 ? t('reportNothing') : undefined}
      >
        {t('report')}
      </Button>
    </>
  );
}
