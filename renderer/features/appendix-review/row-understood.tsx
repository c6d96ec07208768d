import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { AgencyRef, AppendixTask } from '#shared/domain/appendix.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What was understood of the row the officer is at: the whole task it belongs to. */
export function RowUnderstood({
  reading,
  row,
  onAgency,
  onDeadline,
}: {
  readonly reading: TableReading;
  readonly row: number | null;
  readonly onAgency: (text: string) => void;
  readonly onDeadline: (row: number) => void;
}) {
  const { t } = useTranslation('appendix-review');
  const at = reading.rows.find(({ number }) => number === row);
  if (row === null || at === undefined) return <p className="second">{t('row.choose')}</p>;
  const task = reading.document.tasks.find(({ path }) => path === at.path);
  if (task === undefined) {
    return (
      <p className="second">
        {t('row.nothing', { row, kind: t(`kinds.${at.kind}`).toLocaleLowerCase('vi') })}
      </p>
    );
  }
  const { lead, coordinating } = task.reading;
  const entry = (name: 'lead' | 'coordinating', refs: readonly AgencyRef[]) => (
    <>
      <dt>{t(`row.${name}`)}</dt>
      <dd>
        {refs.length === 0 ? t('row.none') : <Agencies refs={refs} reading={reading} onAgency={onAgency} />}
      </dd>
    </>
  );
  return (
    <div className="review-row">
      <dl className="dl">
        <dt>{t('row.path')}</dt>
        <dd className="strong">{task.path}</dd>
        {entry('lead', lead)}
        {entry('coordinating', coordinating)}
        <dt>{t('row.deadline')}</dt>
        <dd>
          <span className="doc">{task.deadline === '' ? t('sheet.empty') : task.deadline}</span>{' '}
          <DeadlineText task={task} reading={reading} onDeadline={onDeadline} />
        </dd>
        <dt>{t('row.product')}</dt>
        <dd className="doc">{task.product === '' ? t('sheet.empty') : <BulletText text={task.product} />}</dd>
        <dt>{t('row.content')}</dt>
        <dd className="doc">{task.content}</dd>
        <dt>{t('row.rows')}</dt>
        <dd>{t('row.rowList', { rows: task.source.rows.join(', ') })}</dd>
      </dl>
    </div>
  );
}

function Agencies({
  refs,
  reading,
  onAgency,
}: {
  readonly refs: readonly AgencyRef[];
  readonly reading: TableReading;
  readonly onAgency: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation('appendix-review');
  return (
    <ul>
      {refs.map((ref) => {
        const role = ref.role === 'co-lead' || ref.role === 'requested' ? t(`row.roles.${ref.role}`) : '';
        const decided = reading.choices.agencies[ref.text] !== undefined;
        const unknown = ref.agencyId === null && !ref.collective && !decided;
        const words = [role, ref.collective ? t('row.collective') : '', unknown ? t('row.unknown') : ''];
        return (
          <li key={`${ref.role} ${ref.text}`}>
            {ref.name} <span className="mute">{words.filter((word) => word !== '').join(', ')}</span>{' '}
            {unknown ? (
              <LinkButton onClick={() => onAgency(ref.text)}>{t('row.whichAgency')}</LinkButton>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function DeadlineText({
  task,
  reading,
  onDeadline,
}: {
  readonly task: AppendixTask;
  readonly reading: TableReading;
  readonly onDeadline: (row: number) => void;
}): ReactNode {
  const { t } = useTranslation('appendix-review');
  const { start, due, confirm } = task.reading.deadline;
  const first = task.source.rows[0];
  if (first === undefined || task.kind === 'group') return null;
  const chosen = reading.choices.deadlines[first];
  const words =
    chosen === undefined
      ? [
          start === null ? null : t('row.start', { date: formatDate(start) }),
          due === null ? t('row.noDue') : t('row.due', { date: formatDate(due) }),
          confirm ? t('row.confirm') : null,
        ]
      : [chosen === null ? t('row.confirmedNone') : t('row.confirmed', { date: formatDate(chosen) })];
  return (
    <span className="second">
      {words.filter((word) => word !== null).join(', ')}{' '}
      {confirm || chosen !== undefined ? (
        <LinkButton onClick={() => onDeadline(first)}>
          {t(chosen === undefined ? 'row.setDue' : 'row.changeDue')}
        </LinkButton>
      ) : null}
    </span>
  );
}
