import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { readAt } from '#renderer/state/reading-place.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { assertNever } from '#shared/assert.ts';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { SearchTarget } from './search-entries.ts';

/** Opens the place a result leads to: an own report in its form, another's on the task's page. An agency opens the plan table with the tasks that name it. */
export function useOpenTarget(): (target: SearchTarget) => void {
  const book = useBook();
  const { agency } = useProfile();
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  return useCallback(
    (target) => {
      switch (target.kind) {
        case 'task':
          return navigate(routes.task(target.task));
        case 'report':
          return navigate(
            target.agency === agency ? routes.report(target.period, target.task) : routes.task(target.task),
          );
        case 'plan-text':
          readAt(target.block);
          return navigate(routes.fullText());
        case 'agency': {
          const named = book.tasks.filter(({ leads, coordinating }) =>
            [...leads, ...coordinating].some(({ agencyId }) => agencyId === target.agency),
          );
          select({ label: target.name, paths: named.map(({ path }) => path) });
          return navigate(routes.plan());
        }
        default:
          return assertNever(target);
      }
    },
    [book, agency, navigate, select],
  );
}
