import { routes } from '#renderer/app/routes.ts';
import { useAsOf } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { TaskReading } from '#shared/book/task-readings.ts';
import type { BookTask } from '#shared/book/types.ts';
import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** Every status with its number; the numbers add up to the tasks, each opens the tasks behind it. */
export function StatusSumsSection({
  tasks,
  readings,
}: {
  readonly tasks: readonly BookTask[];
  readonly readings: ReadonlyMap<TaskPath, TaskReading>;
}) {
  const { t } = useTranslation('overview');
  const asOf = useAsOf();
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  const sums = statusOrder.flatMap((status) => {
    const paths = tasks
      .filter(({ path }) => readings.get(path)?.reading.status === status)
      .map(({ path }) => path);
    return paths.length === 0 ? [] : [{ status, paths }];
  });
  return (
    <PaneSection title={t('sums.label')} note={t('sums.note', { count: tasks.length })}>
      <ul className="ovw-sums">
        {sums.map(({ status, paths }) => (
          <li key={status}>
            <button
              type="button"
              onClick={() => {
                const { word } = statusWords[status];
                select({ label: t('sums.selection', { status: word, date: formatDate(asOf) }), paths });
                navigate(routes.plan());
              }}
            >
              <StatusMark status={status} />
              <b className="strong">{paths.length}</b>
            </button>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
