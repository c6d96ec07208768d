import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import { submitReport } from '#renderer/use-cases/submit-report.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { Addressees } from '#shared/package/encryption.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWritten } from './task-view.ts';
import type { PeriodReport } from './use-period-report.ts';

/**
 * "Nộp và ghi gói": keeps what was confirmed, freezes the report under a code, writes the package for those who may open
 * it, says all three.
 */
export function useSendReport({ views, parts, period }: PeriodReport): {
  readonly working: boolean;
  /** Texts that are the same as last time have been looked at and kept. */
  send(to: Addressees | null): Promise<void>;
} {
  const { t } = useTranslation('report');
  const session = useSession();
  const book = useBook();
  const [working, setWorking] = useState(false);

  const say = (code: string, saved: SavedFile | null, wanted: boolean) => {
    const done = t('send.done', { period: period.title, code });
    if (!wanted) return sayAction({ tone: 'done', text: done });
    if (saved === null) return sayAction({ tone: 'warning', text: done, advice: t('send.notSaved') });
    const { name, place, verified } = saved;
    sayAction({
      tone: 'done',
      text: done,
      advice: verified ? t('send.saved', { name, place }) : t('send.savedUnchecked', { name }),
    });
  };
  const send = async (to: Addressees | null) => {
    setWorking(true);
    try {
      for (const { own, issues } of [...views, ...parts]) {
        if (!issues.some(({ code }) => code === 'same-as-last')) continue;
        await saveTaskReport(session, own.task.path, period.id, { confirmedUnchanged: true });
      }
      const tasks = [...views.filter((view) => view.owed || isWritten(view)), ...parts.filter(isWritten)].map(
        ({ own }) => own.task.path,
      );
      const code = await submitReport(session, book, tasks, period.id);
      const wanted = session.profile.role !== 'focal';
      const saved = wanted ? await exportPackage(session, book, 'report', period.id, to) : null;
      say(code, saved, wanted);
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(false);
    }
  };
  return { working, send };
}
