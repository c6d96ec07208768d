import type { GridEditing, GridWrite } from '#renderer/ui/grid/grid-editing.ts';
import type { GridColumn, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { measureCellText, readMeasureCell } from '#shared/domain/measures/measure-cell.ts';
import { type BlockProblem, measureBlock } from '#shared/domain/measures/write-measure-block.ts';
import { Problem } from '#shared/problem.ts';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOfColumn } from './measure-columns.tsx';
import { type MeasureItem, measureRowId, targetOf } from './measure-item.ts';
import type { DetailedPlan } from './use-detailed-plan.ts';

/** Typing, pasting, filling and clearing in the table: each one step, all or nothing. */
export function useMeasureEditing(
  plan: DetailedPlan,
  rows: readonly GridRow<MeasureItem>[],
  columns: readonly GridColumn<MeasureItem>[],
): GridEditing<MeasureItem> {
  const { t } = useTranslation('detailed-plan');
  return useMemo(
    () => ({
      text: (item, columnId) => {
        const column = fieldOfColumn(columnId);
        if (column === null) return null;
        return item.kind === 'measure' ? measureCellText(item.measure, column) : '';
      },
      check: (_item, columnId, text) => {
        const column = fieldOfColumn(columnId);
        const reading = column === null ? null : readMeasureCell(column, text, plan.planDate);
        return reading?.ok === false ? reading.problem : null;
      },
      write: (write) => writeBlock(write, plan, rows, columns, t),
    }),
    [plan, rows, columns, t],
  );
}

function writeBlock(
  { at, cells, by }: GridWrite,
  plan: DetailedPlan,
  rows: readonly GridRow<MeasureItem>[],
  columns: readonly GridColumn<MeasureItem>[],
  t: TFunction<'detailed-plan'>,
): string | undefined {
  const first = rows.findIndex(({ id }) => id === at.rowId);
  const start = rows[first];
  if (start?.kind !== 'item') {
    sayProblem(new Problem('task-heading', t('problems.heading'), { advice: t('problems.headingAdvice') }));
    return undefined;
  }
  // A block never runs into the next task: what is longer goes on in the free line below the measures.
  const end = rows.findIndex((row, index) => index > first && row.kind !== 'item');
  const items = rows
    .slice(first, end < 0 ? rows.length : end)
    .flatMap((row) => (row.kind === 'item' ? [row.item] : []));
  const from = columns.findIndex(({ id }) => id === at.columnId);
  const fields = columns.slice(from).map(({ id }) => fieldOfColumn(id));
  const block = measureBlock(cells, items.map(targetOf), fields, plan);
  if (block.problems.length > 0) {
    sayProblem(blockProblem(block.problems, t));
    return undefined;
  }
  const { task } = start.item;
  const count = block.edits.length;
  plan.save(
    t(`labels.${by}`, { task: task.path }),
    block.edits,
    by === 'typing' ? undefined : t(`done.${by === 'cut' ? 'clear' : by}`, { count }),
  );
  if (block.outside > 0) {
    sayAction({ tone: 'warning', text: t('problems.outside', { count: block.outside }) });
  }
  const made = start.item.kind === 'new' ? block.edits[0] : undefined;
  return made && measureRowId(made.task, made.step);
}

function blockProblem(problems: readonly BlockProblem[], t: TFunction<'detailed-plan'>): Problem {
  const [first] = problems;
  const text = t('problems.block', {
    count: problems.length,
    row: (first?.row ?? 0) + 1,
    column: t(`columns.${first?.column ?? 'content'}`),
    problem: first?.problem ?? '',
  });
  return new Problem('cells-not-readable', text, { advice: t('problems.blockAdvice') });
}
