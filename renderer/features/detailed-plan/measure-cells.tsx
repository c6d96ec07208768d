import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { MeasureStateMark } from '#renderer/ui/measure-state-mark.tsx';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { type MeasureColumn, measureCellText } from '#shared/domain/measures/measure-cell.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import type { MeasureItem } from './measure-item.ts';

/** What an officer wrote in a cell; a day in words shows the day it is read as, a doubtful one what to look at. */
export function MeasureCell({
  item,
  column,
}: {
  readonly item: MeasureItem;
  readonly column: MeasureColumn;
}) {
  const { t } = useTranslation('detailed-plan');
  if (item.kind === 'new') return column === 'content' ? <span className="mute">{t('add')}</span> : null;
  const issue = item.issues.find(({ field }) => field === column);
  const { due, timing } = item.measure;
  return (
    <>
      <BulletText text={measureCellText(item.measure, column)} />
      {column === 'due' && timing !== '' && due !== null ? (
        <span className="measure-sub">{formatDate(due)}</span>
      ) : null}
      {issue === undefined ? null : (
        <span className="measure-issue">
          <StatusShape shape="need" />
          {issue.message}
        </span>
      )}
    </>
  );
}

/** The program's own column. */
export function StateCell({ item }: { readonly item: MeasureItem }) {
  return item.kind === 'measure' ? <MeasureStateMark state={item.state} /> : null;
}
