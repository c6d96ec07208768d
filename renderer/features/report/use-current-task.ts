import { readPart } from '#renderer/app/routes.ts';
import { useKeptDraftKeys } from '#renderer/data/use-draft.ts';
import { taskPath, type AgencyId, type PeriodId, type TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { create } from 'zustand';
import type { TaskView } from './task-view.ts';
import type { PeriodReport } from './use-period-report.ts';

/** The task last worked on, so that the page opens there again after a look at another tab. */
const useLastTask = create<{ readonly task: TaskPath | null }>()(() => ({ task: null }));

interface Picked {
  readonly task: TaskPath;
  readonly period: PeriodId;
}

/**
 * The task in the form: what the address names, then what the officer picks. At first the one with text left half
 * typed when the program closed last time, else the last one, else the first that still needs something; it stays
 * until another is picked. Undefined while that is looked up, null when the agency has no task.
 */
export function useCurrentTask(
  { all: views, period }: Pick<PeriodReport, 'all' | 'period'>,
  agency: AgencyId,
): [current: TaskView | null | undefined, pick: (task: TaskPath) => void] {
  const { path } = useParams<{ path?: string }>();
  const named = readPart(path);
  const last = useLastTask((state) => state.task);
  const drafts = useKeptDraftKeys(`rep/${agency}/`);
  const [picked, setPicked] = useState<Picked | null>(null);
  const find = (task: string | null | undefined) => views.find((view) => view.own.task.path === task);
  const typing = () =>
    views.find(({ own }) => drafts?.includes(entity.report(agency, own.task.path, period.id)));
  // Another period of the same task lies open, unless text was left half typed in that period.
  const here = picked === null || picked.period === period.id ? undefined : typing();
  const proposed =
    here ??
    find(picked?.task) ??
    find(named) ??
    find(last) ??
    typing() ??
    views.find(({ need }) => need !== 'complete' && need !== 'optional') ??
    views[0];
  const pick = (task: TaskPath) => {
    setPicked({ task, period: period.id });
    useLastTask.setState({ task });
  };
  // A link to another task of this page comes as a new address, not as a new page.
  useEffect(() => {
    if (named !== undefined) setPicked({ task: taskPath(named), period: period.id });
  }, [named, period.id]);
  const proposedPath = proposed?.own.task.path;
  const looking = drafts === undefined;
  useEffect(() => {
    if (looking || picked?.period === period.id || proposedPath === undefined) return;
    setPicked({ task: proposedPath, period: period.id });
  }, [looking, picked, proposedPath, period.id]);
  if (views.length === 0) return [null, pick];
  return [looking ? undefined : proposed, pick];
}
