import type { Session } from '#renderer/data/session.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { useConflictChoices } from '#renderer/state/conflict-choices.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { resolveConflicts } from '#renderer/use-cases/resolve-conflicts.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import type { FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { useTranslation } from 'react-i18next';
import { chosenValue } from './chosen-value.ts';

/** How many of the conflicts are chosen, and the one step that writes them all. */
export function useWriteChoices(
  session: Session,
  conflicts: readonly FieldConflict[],
): { readonly done: number; readonly write: () => void } {
  const { t } = useTranslation('conflicts');
  const { choices, clear } = useConflictChoices();
  const resolutions = conflicts.flatMap((conflict) => {
    const value = chosenValue(conflict, choices[conflict.id]);
    return value === undefined ? [] : [{ conflict, value }];
  });
  const write = async () => {
    try {
      const count = await resolveConflicts(session, resolutions, t('label', { count: resolutions.length }));
      clear(resolutions.map(({ conflict }) => conflict.id));
      if (count === 0) return sayAction({ tone: 'warning', text: t('changed') });
      sayAction({
        tone: 'done',
        text: t('done', { count }),
        undoLabel: t('undoLabel', { count }),
        undo: async () => void (await undoLast(session)),
      });
    } catch (error) {
      sayProblem(error);
    }
  };
  return { done: resolutions.length, write: () => void write() };
}
