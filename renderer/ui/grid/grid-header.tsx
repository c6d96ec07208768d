import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { TextField } from '../text-field.tsx';
import { TickList, type TickOption } from '../tick-list.tsx';
import type { ColumnFilter, GridColumn } from './grid-types.ts';

export interface GridHeaderProps<Item> {
  readonly columns: readonly GridColumn<Item>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly frozenLefts: readonly number[];
  readonly activeColumn: number;
  readonly filterOf: (columnId: string) => ColumnFilter | undefined;
  readonly onFilter: (columnId: string, filter: ColumnFilter | null) => void;
  readonly optionsOf: (column: GridColumn<Item>) => readonly TickOption<string>[];
  /** The column whose filter is open. */
  readonly opened: string | null;
  readonly onOpen: (columnId: string | null) => void;
  readonly resizeHandler: (columnId: string) => (event: unknown) => void;
  readonly onWidth: (columnId: string, width: number) => void;
}

const WIDTH_STEP = 24;

/** The header row: stays at the top; each column opens its filter and, there, its width. */
export function GridHeader<Item>(props: GridHeaderProps<Item>) {
  const { columns, frozenLefts, activeColumn, filterOf, opened, onOpen } = props;
  const { t } = useTranslation('ui');
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {columns.map((column, index) => {
          const left = frozenLefts[index];
          const filtered = filterOf(column.id) !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              className="grid-th"
              data-frozen={left === undefined ? undefined : true}
              data-edge={(left !== undefined && frozenLefts[index + 1] === undefined) || undefined}
              data-program={column.program || undefined}
              data-centred={column.centred || undefined}
              style={left === undefined ? undefined : { left }}
            >
              <Popover
                opened={opened === column.id}
                onChange={(open) => onOpen(open ? column.id : null)}
                position="bottom-start"
                offset={0}
                trapFocus
                returnFocus
                transitionProps={{ duration: 0 }}
              >
                <Popover.Target>
                  <button
                    type="button"
                    className="grid-th-button"
                    tabIndex={activeColumn === index ? 0 : -1}
                    data-column={index}
                    data-on={filtered || undefined}
                    aria-label={filtered ? t('grid.filtered', { column: column.header }) : column.header}
                    onClick={() => onOpen(opened === column.id ? null : column.id)}
                  >
                    <span>{column.header}</span>
                    {column.centred ? null : <Icon name="down" />}
                  </button>
                </Popover.Target>
                <Popover.Dropdown>
                  <ColumnMenu {...props} column={column} />
                </Popover.Dropdown>
              </Popover>
              <span
                className="grid-resize"
                aria-hidden="true"
                onMouseDown={props.resizeHandler(column.id)}
                onTouchStart={props.resizeHandler(column.id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function ColumnMenu<Item>({
  column,
  filterOf,
  onFilter,
  optionsOf,
  widths,
  onWidth,
}: GridHeaderProps<Item> & { readonly column: GridColumn<Item> }) {
  const { t } = useTranslation('ui');
  const filter = filterOf(column.id);
  const width = widths[column.id] ?? 0;
  return (
    <div className="grid-menu">
      {column.filterable === false ? null : column.values === undefined ? (
        <TextField
          label={t('grid.contains')}
          type="search"
          data-autofocus
          value={filter?.kind === 'text' ? filter.text : ''}
          onChange={(text) => onFilter(column.id, text === '' ? null : { kind: 'text', text })}
        />
      ) : (
        <TickList
          label={t('grid.filter', { column: column.header })}
          options={optionsOf(column)}
          selected={filter?.kind === 'ticks' ? filter.values : null}
          onChange={(values) => onFilter(column.id, values === null ? null : { kind: 'ticks', values })}
        />
      )}
      <div className="grid-menu-width" role="group" aria-label={t('grid.width', { column: column.header })}>
        <span className="mute">{t('grid.widthLabel')}</span>
        <Button size="small" onClick={() => onWidth(column.id, width - WIDTH_STEP)}>
          {t('grid.narrower')}
        </Button>
        <Button size="small" onClick={() => onWidth(column.id, width + WIDTH_STEP)}>
          {t('grid.wider')}
        </Button>
      </div>
    </div>
  );
}
