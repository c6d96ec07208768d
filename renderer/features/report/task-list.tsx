import { useBook } from '#renderer/data/session-context.tsx';
import type { TaskPath } from '#shared/ids.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listDueText } from './due-text.ts';
import { NeedMark } from './need-mark.tsx';
import { TASK_ROLES } from '#shared/domain/parts/task-role.ts';
import type { TaskView } from './task-view.ts';

/** More characters than a line of the list can show; the whole text stands above the form. */
const LINE_LENGTH = 120;

/** The agency's tasks with what each still needs. Arrow keys walk the list; one stop for the Tab key. */
export function TaskList({
  views,
  current,
  onPick,
}: {
  readonly views: readonly TaskView[];
  readonly current: TaskPath;
  readonly onPick: (task: TaskPath) => void;
}) {
  const { t } = useTranslation('report');
  const list = useRef<HTMLDivElement>(null);
  const owed = views.filter((view) => view.owed);
  const done = owed.filter(({ need }) => need === 'complete').length;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const at = views.findIndex((view) => view.own.task.path === current);
    const next = views[at + step];
    if (!next) return;
    onPick(next.own.task.path);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus());
  };
  return (
    <div className="rep-list" ref={list} onKeyDown={walk} role="group" aria-label={t('list')}>
      {TASK_ROLES.map((role) => {
        const ofRole = views.filter((view) => view.own.role === role);
        if (ofRole.length === 0) return null;
        const isOptional = !ofRole.some((view) => view.owed);
        const first = ofRole[0] === owed[0];
        return (
          <section key={role} aria-label={t(`role.${role}`)}>
            <h2 className="rep-list-head">
              <span>
                <b className="strong">{t(`role.${role}`)}</b> <span className="mute">{ofRole.length}</span>
              </span>
              {first ? (
                <span className="second">
                  <b className="strong">{done}</b> {t('ready', { all: owed.length })}
                </span>
              ) : isOptional ? (
                <span className="mute">{t('optional')}</span>
              ) : null}
            </h2>
            {first ? (
              <meter
                className="rep-meter"
                min={0}
                max={owed.length}
                value={done}
                aria-label={t('readyOf', { done, all: owed.length })}
              />
            ) : null}
            <ul>
              {ofRole.map((view) => (
                <TaskLine
                  key={view.own.task.path}
                  view={view}
                  current={view.own.task.path === current}
                  onPick={onPick}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function TaskLine({
  view,
  current,
  onPick,
}: {
  readonly view: TaskView;
  readonly current: boolean;
  readonly onPick: (task: TaskPath) => void;
}) {
  const { t } = useTranslation('report');
  const book = useBook();
  const { path, row } = view.own.task;
  return (
    <li>
      <button
        type="button"
        className="rep-line"
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={() => onPick(path)}
      >
        <span className="rep-no">{row.path}</span>
        <span className="rep-content">{row.content.slice(0, LINE_LENGTH)}</span>
        <span className="rep-due">{listDueText(view, book, t)}</span>
        <NeedMark view={view} />
      </button>
    </li>
  );
}
