import { routes } from '#renderer/app/routes.ts';
import { AbbreviatedText } from '#renderer/ui/abbreviated-text.tsx';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { ExtendedTimes } from '#renderer/ui/extension/extended-times.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import type { TaskField } from '#shared/domain/gap-proposal.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlanItem } from './plan-item.ts';
import { statusDetail } from './status-detail.ts';
import './plan-cells.css';

type Abbreviations = Readonly<Record<string, string>>;

/** The row's number as issued; also the way to the task's page by mouse. */
export function NumberCell({ item }: { readonly item: PlanItem }) {
  const { t } = useTranslation('plan-table');
  const { path, row } = item.task;
  return (
    <Link
      href={routes.task(path)}
      className="plan-number"
      tabIndex={-1}
      aria-label={t('openTask', { path: row.path })}
    >
      {row.number}
    </Link>
  );
}

/** A cell of the document, verbatim; an empty one says so and what is proposed, and is never filled in. */
export function DocumentCell({
  item,
  field,
  abbreviations,
}: {
  readonly item: PlanItem;
  readonly field: TaskField;
  readonly abbreviations: Abbreviations;
}) {
  const { t } = useTranslation('plan-table');
  const from = item.gaps.get(field);
  if (from === undefined) {
    return (
      <BulletText
        text={item.task.row[field]}
        render={(line) => <AbbreviatedText text={line} abbreviations={abbreviations} inGrid />}
      />
    );
  }
  return (
    <>
      <span className="gap">
        <StatusShape shape="need" />
        {t('gap.empty')}
      </span>
      <span className="gap-sub">{from === null ? t('gap.waiting') : t('gap.proposal', { from })}</span>
    </>
  );
}

/** The due date the program counts with; a doubtful reading asks the focal point to confirm it. */
export function DueCell({ item, canConfirm }: { readonly item: PlanItem; readonly canConfirm: boolean }) {
  const { t } = useTranslation('plan-table');
  const { task, now } = item;
  const { due, timesExtended } = now.reading;
  if (due === null) return <span className="mute">{t('due.none')}</span>;
  return (
    <>
      <span className="nowrap">{formatDate(due)}</span>
      {timesExtended === 0 ? null : (
        <div className="mute small">
          <ExtendedTimes reading={now.reading} short />
        </div>
      )}
      {!item.dueToConfirm ? null : (
        <div>
          {canConfirm ? (
            <Link
              href={routes.task(task.path)}
              tabIndex={-1}
              aria-label={t('due.confirmTask', { path: task.row.path })}
            >
              {t('due.confirm')}
            </Link>
          ) : (
            <span className="mute small">{t('due.waiting')}</span>
          )}
        </div>
      )}
    </>
  );
}

export function StatusCell({ item }: { readonly item: PlanItem }) {
  const { t } = useTranslation('plan-table');
  if (item.now.elsewhere) return <span className="mute">{t('status.elsewhere')}</span>;
  const detail = statusDetail(item.task, item.now);
  const words =
    detail === null
      ? {}
      : { detail: detail.key === 'text' ? detail.text : t(`detail.${detail.key}`, detailValues(detail)) };
  return <StatusMark status={item.now.reading.status} {...words} />;
}

const detailValues = (detail: NonNullable<ReturnType<typeof statusDetail>>) => ({
  days: 'days' in detail ? detail.days : 0,
  date: 'date' in detail ? detail.date : '',
});
