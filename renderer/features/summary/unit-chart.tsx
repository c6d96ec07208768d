import { statusWords } from '#shared/domain/status/status-words.ts';
import type { SummaryTask } from '#shared/domain/summary/types.ts';
import type { TaskPath } from '#shared/ids.ts';
import { taskLook } from '#renderer/ui/status-looks.ts';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { routes } from '#renderer/app/routes.ts';
import { unitTasks } from './summary-view.ts';

/** One shape per task, in the order of the legend; each leads to its task. The numbers beside say the same in words. */
export function UnitChart({
  paths,
  tasks,
}: {
  readonly paths: readonly TaskPath[];
  readonly tasks: ReadonlyMap<TaskPath, SummaryTask>;
}) {
  const { t } = useTranslation('summary');
  return (
    <span className="units">
      {unitTasks(paths, tasks).map(({ path, reading }) => {
        const name = t('unit', { path, status: statusWords[reading.status].word });
        return (
          <Link
            key={path}
            href={routes.task(path)}
            className="unit mark"
            data-tone={taskLook(reading.status).tone}
            title={name}
            aria-label={name}
            tabIndex={-1}
          >
            <StatusShape shape={taskLook(reading.status).shape} />
          </Link>
        );
      })}
    </span>
  );
}
