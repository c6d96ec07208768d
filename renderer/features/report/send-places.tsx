import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import type { TaskReport } from '#shared/domain/report.ts';
import type { TaskPath } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';
import { NEED_MARKS, type TaskNeed, type TaskView } from './task-view.ts';

/** One thing to mend or to look at before the report is sent, and the field it is in. */
export interface SendPlace {
  readonly view: TaskView;
  readonly what: string;
  readonly field: keyof TaskReport;
  readonly mark: TaskNeed;
}

/**
 * Everything that stands between the tasks and their sending, a line per issue: what blocks, then what is to be confirmed.
 *
 * @param typing tasks with text that was typed and is not in the book: it would not be sent.
 */
export function sendPlaces(
  views: readonly TaskView[],
  { returnedOpen, typedOnly }: { readonly returnedOpen: string; readonly typedOnly: string },
  typing: ReadonlySet<TaskPath>,
): { readonly blocking: readonly SendPlace[]; readonly doubtful: readonly SendPlace[] } {
  const all = views.flatMap((view) => [
    ...(typing.has(view.own.task.path)
      ? [
          {
            view,
            what: typedOnly,
            field: 'result' as const,
            severity: 'block' as const,
            mark: 'missing' as const,
          },
        ]
      : []),
    ...view.issues.map(({ message, field, severity, code }) => ({
      view,
      what: message,
      field,
      severity,
      mark: markOf(severity, code),
    })),
    ...(view.need === 'returned'
      ? [
          {
            view,
            what: returnedOpen,
            field: 'result' as const,
            severity: 'confirm' as const,
            mark: 'returned' as const,
          },
        ]
      : []),
  ]);
  return {
    blocking: all.filter(({ severity }) => severity === 'block'),
    doubtful: all.filter(({ severity }) => severity === 'confirm'),
  };
}

function markOf(severity: 'block' | 'confirm', code: string): TaskNeed {
  if (code === 'not-entered') return 'empty';
  if (code === 'same-as-last') return 'unchanged';
  return severity === 'block' ? 'missing' : 'confirm';
}

/** A group of the list, each line one click from its field. */
export function SendPlaces({
  title,
  places,
  onFix,
}: {
  readonly title: string;
  readonly places: readonly SendPlace[];
  readonly onFix: (view: TaskView, field: keyof TaskReport) => void;
}) {
  const { t } = useTranslation('report');
  return (
    <section aria-label={title}>
      <h3 className="strong">
        {title} <span className="mute">{places.length}</span>
      </h3>
      <ul className="rep-places">
        {places.map(({ view, what, field, mark }) => (
          <li key={`${view.own.task.path} ${what}`}>
            <ReportMark mark={NEED_MARKS[mark]}>{view.own.task.row.path}</ReportMark>
            <span>{what}</span>
            <LinkButton
              aria-label={t('send.fixTask', { task: view.own.task.row.path, what })}
              onClick={() => onFix(view, field)}
            >
              {t('send.fix')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
