import { readPart } from '#renderer/app/routes.ts';
import type { TaskPath } from '#shared/ids.ts';
import { useState } from 'react';
import { useParams } from 'wouter';
import { create } from 'zustand';
import type { TaskView } from './task-view.ts';

/** The task last worked on, so that the page opens there again after a look at another tab. */
const useLastTask = create<{ readonly task: TaskPath | null }>()(() => ({ task: null }));

/**
 * The task in the form: what the address names, then what the officer picks; else the last one, else the first that
 * still needs something. Undefined when the agency has no task.
 */
export function useCurrentTask(
  views: readonly TaskView[],
): [current: TaskView | undefined, pick: (task: TaskPath) => void] {
  const { path } = useParams<{ path?: string }>();
  const named = readPart(path);
  const last = useLastTask((state) => state.task);
  const [picked, setPicked] = useState<string | null>(null);
  const find = (task: string | null | undefined) => views.find((view) => view.own.task.path === task);
  const current =
    find(picked) ?? find(named) ?? find(last) ?? views.find(({ need }) => need !== 'complete') ?? views[0];
  const pick = (task: TaskPath) => {
    setPicked(task);
    useLastTask.setState({ task });
  };
  return [current, pick];
}
