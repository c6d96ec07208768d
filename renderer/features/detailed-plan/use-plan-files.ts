import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportDetailedPlanDocx, exportDetailedPlanXlsx } from '#renderer/use-cases/export-detailed-plan.ts';
import {
  chooseDetailedPlan,
  type ReadPlanFile,
  takeDetailedPlan,
} from '#renderer/use-cases/import-detailed-plan.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The detailed plan out to Excel and back in. */
export function usePlanFiles() {
  const { t } = useTranslation('detailed-plan');
  const session = useSession();
  const book = useBook();
  const [read, setRead] = useState<ReadPlanFile | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    read,
    leave: () => setRead(null),
    write: () => run(async () => saySaved(await exportDetailedPlanXlsx(session, book))),
    writeWord: () => run(async () => saySaved(await exportDetailedPlanDocx(session, book))),
    choose: () => run(async () => setRead(await chooseDetailedPlan(session, book))),
    take: () =>
      run(async () => {
        if (read === null) return;
        setRead(null);
        const count = await takeDetailedPlan(session, read);
        sayAction({ tone: 'done', text: t('file.done', { count, name: read.name }) });
      }),
  };
}
