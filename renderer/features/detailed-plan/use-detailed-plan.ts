import { useAsOf, useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { newStep, saveMeasures } from '#renderer/use-cases/save-measures.ts';
import type { MeasureEdit } from '#shared/book/changes/measure-changes.ts';
import { reportTasks } from '#shared/book/report-tasks.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { useCallback, useMemo, useState } from 'react';
import { type PlannedTask, withPending } from './measure-rows.ts';

/** The own agency's detailed plan and the one way to change it. */
export interface DetailedPlan {
  readonly agency: AgencyId;
  readonly asOf: CalendarDate;
  readonly planDate: CalendarDate;
  readonly planned: readonly PlannedTask[];
  newStep(): string;
  /** Shows the edits at once, stores them as one step, and says `done` when that is more than a typed cell. */
  save(label: string, edits: readonly MeasureEdit[], done?: string): void;
}

export function useDetailedPlan(): DetailedPlan {
  const session = useSession();
  const book = useBook();
  const asOf = useAsOf();
  const { agency } = useProfile();
  const [pending, setPending] = useState<readonly MeasureEdit[]>([]);
  const planned = useMemo(() => {
    const stored = reportTasks(book, agency).map(({ task }) => ({
      task,
      measures: book.measures(agency, task.path),
    }));
    return withPending(stored, pending, agency);
  }, [book, agency, pending]);
  const save = useCallback(
    (label: string, edits: readonly MeasureEdit[], done?: string) => {
      if (edits.length === 0) return;
      setPending((before) => [...before, ...edits]);
      const stored = saveMeasures(session, label, edits);
      void stored
        .then(() => (done === undefined ? undefined : sayAction({ tone: 'done', text: done })))
        .catch(sayProblem)
        .finally(() => setPending((before) => before.filter((edit) => !edits.includes(edit))));
    },
    [session],
  );
  return { agency, asOf, planDate: book.plan.date, planned, newStep, save };
}
