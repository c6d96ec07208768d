import { statusWords } from '#shared/domain/status/status-words.ts';
import type { SummaryTask } from '#shared/domain/summary/types.ts';
import type { TaskPath } from '#shared/ids.ts';
import { taskLook } from '#renderer/ui/status-looks.ts';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { useTranslation } from 'react-i18next';
import type { OpenTasks } from './open-tasks.ts';
import { unitTasks } from './summary-view.ts';
import type { RovingCells } from './use-roving-cells.ts';

/** One shape per task, in the order of the legend; each opens what its status comes from. */
export function UnitChart({
  paths,
  tasks,
  cell,
  onOpen,
}: {
  readonly paths: readonly TaskPath[];
  readonly tasks: ReadonlyMap<TaskPath, SummaryTask>;
  /** Place of the n-th shape among the numbers of the table, for the arrow keys. */
  readonly cell: (n: number) => ReturnType<RovingCells['cell']>;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  return (
    <span className="units">
      {unitTasks(paths, tasks).map(({ path, reading }, n) => {
        const name = t('unit', { path, status: statusWords[reading.status].word });
        return (
          <button
            key={path}
            type="button"
            className="unit mark"
            data-tone={taskLook(reading.status).tone}
            title={name}
            aria-label={name}
            onClick={() => onOpen({ what: name, paths: [path] })}
            {...cell(n)}
          >
            <StatusShape shape={taskLook(reading.status).shape} />
          </button>
        );
      })}
    </span>
  );
}
