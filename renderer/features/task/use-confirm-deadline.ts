import { useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { confirmDeadline } from '#renderer/use-cases/confirm-deadline.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** Records how the deadline is read and says so, with undo. True when it was written. */
export function useConfirmDeadline(
  task: BookTask,
): (due: CalendarDate | null, basis: string) => Promise<boolean> {
  const { t } = useTranslation('task');
  const session = useSession();
  return async (due, basis) => {
    try {
      await confirmDeadline(session, task.path, due, basis);
    } catch (error) {
      sayProblem(error);
      return false;
    }
    sayAction({
      tone: 'done',
      text:
        due === null
          ? t('confirm.doneNone', { path: task.path })
          : t('confirm.done', { path: task.path, date: formatDate(due) }),
      undoLabel: t('confirm.undo'),
      undo: async () => {
        await undoLast(session);
      },
    });
    return true;
  };
}
