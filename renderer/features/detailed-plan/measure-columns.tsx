import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import {
  MEASURE_COLUMNS,
  type MeasureColumn,
  measureCellText,
} from '#shared/domain/measures/measure-cell.ts';
import { measureStateWords } from '#shared/domain/measures/measure-words.ts';
import type { TFunction } from 'i18next';
import { MeasureCell, StateCell } from './measure-cells.tsx';
import type { MeasureItem } from './measure-item.ts';

/** Ids of their own: widths are remembered by id, and the plan table has a "content" too. */
const PREFIX = 'measure.';
export const columnIdOf = (column: MeasureColumn): string => PREFIX + column;

/** The field of a column that can be typed in; null for the program's own. */
export function fieldOfColumn(columnId: string): MeasureColumn | null {
  return MEASURE_COLUMNS.find((column) => columnIdOf(column) === columnId) ?? null;
}

const WIDTHS: Readonly<Record<MeasureColumn, GridColumn<MeasureItem>['width']>> = {
  content: { wide: 250, narrow: 190 },
  method: { wide: 160, narrow: 116 },
  unit: { wide: 130, narrow: 104 },
  officer: { wide: 110, narrow: 92 },
  start: { wide: 86, narrow: 82 },
  due: { wide: 100, narrow: 90 },
  product: { wide: 160, narrow: 116 },
  resources: { wide: 110, narrow: 82 },
  progress: { wide: 48, narrow: 44 },
};

/** TT, the nine columns an officer fills in, and the program's own state. */
export function measureColumns(t: TFunction<'detailed-plan'>): readonly GridColumn<MeasureItem>[] {
  return [
    {
      id: `${PREFIX}number`,
      header: t('columns.number'),
      width: { wide: 56, narrow: 56 },
      frozen: true,
      centred: true,
      text: (item) => (item.kind === 'measure' ? String(item.place) : ''),
      render: (item) => (item.kind === 'measure' ? item.place : <span className="mute">+</span>),
      filterable: false,
    },
    ...MEASURE_COLUMNS.map((column): GridColumn<MeasureItem> => ({
      id: columnIdOf(column),
      header: t(`columns.${column}`),
      width: WIDTHS[column],
      ...(column === 'content' ? { frozen: true, flexible: true } : {}),
      ...(column === 'progress' ? { centred: true } : {}),
      text: (item) => textOf(item, column),
      render: (item) => <MeasureCell item={item} column={column} />,
      ...(column === 'unit' || column === 'officer' ? { values: (item) => [textOf(item, column)] } : {}),
    })),
    {
      id: `${PREFIX}state`,
      header: t('columns.state'),
      width: { wide: 128, narrow: 104 },
      program: true,
      text: (item) => (item.kind === 'measure' ? measureStateWords(item.state) : ''),
      render: (item) => <StateCell item={item} />,
      values: (item) => (item.kind === 'measure' ? [item.state.kind] : []),
    },
  ];
}

function textOf(item: MeasureItem, column: MeasureColumn): string {
  return item.kind === 'measure' ? measureCellText(item.measure, column) : '';
}
