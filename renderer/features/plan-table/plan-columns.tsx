import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { TaskField } from '#shared/domain/gap-proposal.ts';
import type { AgencyRef } from '#shared/domain/appendix.ts';
import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { TFunction } from 'i18next';
import { DocumentCell, DueCell, NumberCell, StatusCell } from './plan-cells.tsx';
import { type PlanItem, type ShownStatus, shownStatus } from './plan-item.ts';

/** Value of a tick list for an empty cell, and for a due date that is not there. */
const EMPTY = '';
const TO_CONFIRM = 'confirm';

export interface PlanColumnOptions {
  readonly t: TFunction<'plan-table'>;
  readonly plan: Plan;
  /** Only the focal point settles how a deadline is read. */
  readonly canConfirm: boolean;
  /** Short name of an agency by id, for tick lists. */
  readonly agencyName: (id: string) => string;
}

/** The appendix's six columns as issued, then the program's own two. */
export function planColumns(options: PlanColumnOptions): readonly GridColumn<PlanItem>[] {
  const { t, plan, canConfirm, agencyName } = options;
  const { abbreviations } = plan.appendix;

  const document = (
    field: Exclude<TaskField, 'content'>,
    width: GridColumn<PlanItem>['width'],
    rest: Partial<GridColumn<PlanItem>> = {},
  ): GridColumn<PlanItem> => ({
    id: field,
    header: t(`columns.${field}`),
    width,
    text: (item) => (item.gaps.has(field) ? t('gap.copied') : item.task.row[field]),
    render: (item) => <DocumentCell item={item} field={field} abbreviations={abbreviations} />,
    ...rest,
  });
  const agencyFilter = (refsOf: (item: PlanItem) => readonly AgencyRef[]) => ({
    values: (item: PlanItem) => {
      const refs = refsOf(item);
      return refs.length === 0 ? [EMPTY] : refs.map((ref) => ref.agencyId ?? ref.name);
    },
    valueLabel: (value: string) => (value === EMPTY ? t('filters.empty') : agencyName(value)),
  });

  const wordOf = (status: ShownStatus) =>
    status === 'elsewhere' ? t('status.elsewhere') : statusWords[status].word;
  return [
    {
      id: 'number',
      header: t('columns.number'),
      width: { wide: 40, narrow: 40 },
      frozen: true,
      centred: true,
      text: (item) => item.task.row.number,
      render: (item) => <NumberCell item={item} />,
      values: (item) => [item.task.row.section],
      valueLabel: (number) => t('filters.sectionLabel', { number }),
      compareValues: bySectionOrder(plan),
    },
    {
      id: 'content',
      header: t('columns.content'),
      width: { wide: 300, narrow: 240 },
      frozen: true,
      flexible: true,
      text: (item) => item.task.row.content,
      render: (item) => <DocumentCell item={item} field="content" abbreviations={abbreviations} />,
    },
    document(
      'lead',
      { wide: 166, narrow: 136 },
      agencyFilter((item) => item.task.leads),
    ),
    document(
      'coordinating',
      { wide: 196, narrow: 152 },
      agencyFilter((item) => item.task.coordinating),
    ),
    document(
      'deadline',
      { wide: 104, narrow: 96 },
      {
        values: (item) => [item.task.row.deadline],
        valueLabel: (text) => (text === EMPTY ? t('filters.empty') : text),
      },
    ),
    document('product', { wide: 252, narrow: 196 }),
    {
      id: 'due',
      header: t('columns.due'),
      width: { wide: 94, narrow: 86 },
      program: true,
      text: ({ now: { reading } }) => (reading.due === null ? t('due.none') : formatDate(reading.due)),
      render: (item) => <DueCell item={item} canConfirm={canConfirm} />,
      values: ({ now: { reading }, dueToConfirm }) => [
        reading.due ?? EMPTY,
        ...(dueToConfirm ? [TO_CONFIRM] : []),
      ],
      valueLabel: (value) =>
        value === EMPTY
          ? t('filters.noDue')
          : value === TO_CONFIRM
            ? t('filters.toConfirm')
            : formatDate(value),
      compareValues: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    },
    {
      id: 'status',
      header: t('columns.status'),
      width: { wide: 170, narrow: 132 },
      program: true,
      text: (item) => wordOf(shownStatus(item)),
      render: (item) => <StatusCell item={item} />,
      values: (item) => [shownStatus(item)],
      valueLabel: (status) => wordOf(status as ShownStatus),
      compareValues: (a, b) => statusOrder.indexOf(a as TaskStatus) - statusOrder.indexOf(b as TaskStatus),
    },
  ];
}

function bySectionOrder(plan: Plan): (a: string, b: string) => number {
  const order = plan.appendix.sections.map(({ number }) => number);
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
