import { now } from '#renderer/data/clock.ts';
import { useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import { Tools } from '#renderer/ui/page-head.tsx';
import { RowHeightControl } from '#renderer/ui/row-height-control.tsx';
import { useTranslation } from 'react-i18next';
import { useDetailedPlanView } from './detailed-plan-view.ts';
import { moveEdit, removalEdits } from './measure-actions.ts';
import type { MeasureItem } from './measure-item.ts';
import type { DetailedPlan } from './use-detailed-plan.ts';

/** What can be done with the chosen lines, and how the table is seen. */
export function DetailedPlanTools({
  plan,
  rows,
  issueCount,
}: {
  readonly plan: DetailedPlan;
  readonly rows: readonly GridRow<MeasureItem>[];
  readonly issueCount: number;
}) {
  const { t } = useTranslation('detailed-plan');
  const { person } = useProfile();
  const { cursor, issuesOnly, setIssuesOnly } = useDetailedPlanView();
  const at = rows.findIndex(({ id }) => id === cursor?.active.rowId);
  const other = rows.findIndex(({ id }) => id === cursor?.anchor.rowId);
  const chosen = at < 0 ? [] : rows.slice(Math.min(at, other < 0 ? at : other), Math.max(at, other) + 1);
  const measures = chosen.flatMap((row) =>
    row.kind === 'item' && row.item.kind === 'measure' ? [row.item] : [],
  );
  const [only] = measures.length === 1 ? measures : [];
  const planned = plan.planned.find(({ task }) => task.path === only?.task.path);
  const move = (by: 1 | -1) => {
    if (only === undefined || planned === undefined) return null;
    return moveEdit(planned, only.measure.step, by);
  };
  const moveButton = (by: 1 | -1) => {
    const edit = move(by);
    return (
      <Button
        size="small"
        disabledReason={edit === null ? t('actions.moveNone') : undefined}
        onClick={() => edit && plan.save(t('labels.move', { task: edit.task }), [edit])}
      >
        {t(by === 1 ? 'actions.down' : 'actions.up')}
      </Button>
    );
  };
  const count = measures.length;
  const remove = () =>
    plan.save(
      t('labels.remove', { count }),
      removalEdits(measures, { at: now(), by: person }),
      t('done.remove', { count }),
    );
  return (
    <Tools label={t('tools')} right={<RowHeightControl />}>
      <Button
        size="small"
        disabledReason={count === 0 ? t('actions.chooseFirst') : undefined}
        onClick={remove}
      >
        {count === 0 ? t('actions.removeNone') : t('actions.remove', { count })}
      </Button>
      {moveButton(-1)}
      {moveButton(1)}
      <span className="pick pick-check" data-on={issuesOnly || undefined} title={t('issues.filterHelp')}>
        <CheckBox checked={issuesOnly} onChange={setIssuesOnly}>
          {t('issues.filter')} <b className="strong">{issueCount}</b>
        </CheckBox>
      </span>
    </Tools>
  );
}
