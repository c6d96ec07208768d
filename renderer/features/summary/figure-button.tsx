import type { TaskPath } from '#shared/ids.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenTasks } from './open-tasks.ts';

/** A number that opens the tasks it counts; plain where it counts none. */
export function FigureButton({
  what,
  paths,
  onOpen,
  children,
  mouseOnly = false,
}: {
  readonly what: string;
  readonly paths: readonly TaskPath[];
  readonly onOpen: (tasks: OpenTasks) => void;
  /** Words that say it all, instead of the count alone; a percentage beside its fraction. */
  readonly children?: ReactNode;
  /** A link beside it does the same by keyboard. */
  readonly mouseOnly?: boolean;
}) {
  const { t } = useTranslation('summary');
  const shown = children ?? formatNumber(paths.length);
  if (paths.length === 0) return shown;
  return (
    <button
      type="button"
      className="summary-number"
      aria-label={children === undefined ? t('figure', { count: paths.length, what }) : undefined}
      aria-hidden={mouseOnly || undefined}
      tabIndex={mouseOnly ? -1 : undefined}
      onClick={() => onOpen({ what, paths })}
    >
      {shown}
    </button>
  );
}
