import { AbbreviatedText } from '#renderer/ui/abbreviated-text.tsx';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { Agency } from '#shared/domain/agency.ts';
import { proposalFor, type TaskField } from '#shared/domain/gap-proposal.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CoordinatingReading, LeadReading } from './agency-readings.tsx';
import { DeadlineReading } from './deadline-reading.tsx';

type Row = Exclude<TaskField, 'content'>;
const ROWS: readonly Row[] = ['lead', 'coordinating', 'deadline', 'product'];

/** Two voices side by side: the issued text, never edited, and what the program takes it to mean. */
export function TaskReadingTable({
  plan,
  task,
  agencies,
}: {
  readonly plan: Plan;
  readonly task: BookTask;
  readonly agencies: readonly Agency[];
}) {
  const { t } = useTranslation('task');
  const understood: Record<Row, ReactNode> = {
    lead: <LeadReading refs={task.leads} agencies={agencies} />,
    coordinating: <CoordinatingReading refs={task.coordinating} agencies={agencies} />,
    deadline: <DeadlineReading plan={plan} task={task} />,
    product: <p>{t('products', { count: task.row.reading.products.length })}</p>,
  };
  return (
    <div className="par">
      <div className="par-label par-head" />
      <div className="doc par-head">{t('verbatim', { number: plan.number })}</div>
      <div className="par-head">{t('understood')}</div>
      {ROWS.map((field) => {
        const empty = task.row[field].trim() === '';
        return (
          <Fragment key={field}>
            <div className="par-label">{t(`rows.${field}`)}</div>
            <div className="doc">
              {empty ? null : (
                <BulletText
                  text={task.row[field]}
                  render={(line) => (
                    <AbbreviatedText text={line} abbreviations={plan.appendix.abbreviations} />
                  )}
                />
              )}
            </div>
            <div className={field === 'deadline' && task.needsConfirmation ? 'par-confirm' : undefined}>
              {empty ? <EmptyCell plan={plan} task={task} field={field} /> : null}
              {empty && field !== 'deadline' ? null : understood[field]}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

function EmptyCell({
  plan,
  task,
  field,
}: {
  readonly plan: Plan;
  readonly task: BookTask;
  readonly field: Row;
}) {
  const { t } = useTranslation('task');
  const proposal = proposalFor(plan.appendix, task.row.path, field);
  return (
    <>
      <p className="strong">{t('empty')}</p>
      <p className="second">{proposal === null ? t('noProposal') : t('proposal', { ...proposal })}</p>
    </>
  );
}
