import { CheckBox } from '#renderer/ui/check-box.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { TaskPath } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';

/** One agency's tasks, each to be returned or not, with a reason of its own. */
export function BulkReturnAgency({
  row,
  tasks,
  chosen,
  hasCommon,
  onChange,
}: {
  readonly row: ClosingRow;
  readonly tasks: readonly BookTask[];
  readonly chosen: ReadonlyMap<TaskPath, string>;
  /** There is a common reason, so that a task needs none of its own. */
  readonly hasCommon: boolean;
  readonly onChange: (chosen: ReadonlyMap<TaskPath, string>) => void;
}) {
  const { t } = useTranslation('closing-day');
  const choose = (paths: readonly TaskPath[], on: boolean) => {
    const next = new Map(chosen);
    for (const path of paths) {
      if (on) next.set(path, next.get(path) ?? '');
      else next.delete(path);
    }
    onChange(next);
  };
  const all = tasks.map(({ path }) => path);
  return (
    <section className="bulk-return-agency" role="group" aria-label={row.name}>
      <CheckBox
        checked={chosen.size > 0 && chosen.size === tasks.length}
        indeterminate={chosen.size > 0 && chosen.size < tasks.length}
        onChange={(on) => choose(all, on)}
      >
        <b className="strong">{row.name}</b>{' '}
        <span className="mute">{t('bulkReturn.of', { chosen: chosen.size, count: tasks.length })}</span>
      </CheckBox>
      <ul className="bulk-return-tasks">
        {tasks.map(({ path, row: { path: number, content } }) => {
          const reason = chosen.get(path);
          return (
            <li key={path}>
              <CheckBox checked={reason !== undefined} onChange={(on) => choose([path], on)}>
                <span className="bulk-return-task" title={content}>
                  <span className="strong">{number}</span> {content}
                </span>
              </CheckBox>
              {reason === undefined ? null : (
                <div className="bulk-return-reason">
                  <TextArea
                    label={t('bulkReturn.reason', { task: number, agency: row.shortName })}
                    labelHidden
                    rows={1}
                    help={
                      reason.trim() === ''
                        ? t(hasCommon ? 'bulkReturn.takesCommon' : 'bulkReturn.needs')
                        : undefined
                    }
                    value={reason}
                    onChange={(text) => onChange(new Map([...chosen, [path, text]]))}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
