import { useAsOf, useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportAgencyReport } from '#renderer/use-cases/export-agency-report.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** "Soạn báo cáo Word": the agency's report on the period as a document to sign. */
export function WriteReportButton({
  period,
  nothing,
}: {
  readonly period: ReportingPeriod;
  /** Why there is nothing to write; undefined when there is. */
  readonly nothing: string | undefined;
}) {
  const { t } = useTranslation('report');
  const session = useSession();
  const book = useBook();
  const asOf = useAsOf();
  const [working, setWorking] = useState(false);
  const write = async () => {
    setWorking(true);
    try {
      saySaved(await exportAgencyReport(session, book, period, asOf));
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button
      disabledReason={nothing ?? (working ? t('word.working') : undefined)}
      onClick={() => void write()}
    >
      {t('word.write')}
    </Button>
  );
}
