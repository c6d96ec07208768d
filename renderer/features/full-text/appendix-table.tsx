import { routes } from '#renderer/app/routes.ts';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

const FIELDS = ['content', 'lead', 'coordinating', 'deadline', 'product'] as const;

/** The appendix as issued: same columns, order and words; empty cells are empty. */
export function AppendixTable({ plan, children }: { readonly plan: Plan; readonly children?: ReactNode }) {
  const { t } = useTranslation('full-text');
  const { appendix } = plan;
  const known = new Set(appendix.sections.map(({ number }) => number));
  return (
    <section
      className="pane full-text-appendix doc"
      id="full-text-appendix"
      aria-label={t('appendix')}
      tabIndex={0}
    >
      <header className="full-text-head">
        <h2>{t('appendix')}</h2>
        <p className="strong">{appendix.title}</p>
        <p className="full-text-place">{appendix.attachedTo}</p>
      </header>
      <table className="full-text-table" aria-label={t('appendixTable')}>
        <thead>
          <tr>
            <th scope="col">{t('columns.number')}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {t(`columns.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {appendix.tasks
            .filter((task) => !known.has(task.section))
            .map((task) => (
              <TaskRow key={taskKey(task)} task={task} />
            ))}
          {appendix.sections.map((section) => (
            <Fragment key={section.number}>
              <tr data-kind="section">
                <td>{section.number}</td>
                <td colSpan={FIELDS.length}>{section.title}</td>
              </tr>
              {appendix.tasks
                .filter((task) => task.section === section.number)
                .map((task) => (
                  <TaskRow key={taskKey(task)} task={task} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <div className="full-text-notes" id="full-text-notes" tabIndex={-1}>
        <BulletText text={appendix.notes} />
      </div>
      {appendix.warnings.length === 0 ? null : (
        <details className="full-text-remarks">
          <summary>
            {t('remarks.title')} · {t('remarks.count', { count: appendix.warnings.length })}
          </summary>
          <ul>
            {appendix.warnings.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </section>
  );
}

function TaskRow({ task }: { readonly task: AppendixTask }) {
  return (
    <tr data-kind={task.kind}>
      <td>
        {task.kind === 'group' ? (
          task.number
        ) : (
          <Link href={routes.task(taskKey(task))} aria-label={task.path}>
            {task.number}
          </Link>
        )}
      </td>
      {FIELDS.map((field) => (
        <td key={field}>
          <BulletText text={task[field]} />
        </td>
      ))}
    </tr>
  );
}
