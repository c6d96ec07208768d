import { sayAction } from '#renderer/state/action-message.ts';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { cellText } from './cell-text.ts';
import { filterOptions } from './filter-options.ts';
import { GridBody } from './grid-body.tsx';
import { clipboardBlock } from './grid-clipboard.ts';
import type { GridEditing } from './grid-editing.ts';
import { GridHeader } from './grid-header.tsx';
import { keyIntent } from './grid-keys.ts';
import type { ColumnFilters, GridColumn, GridCursor, GridRow, RowHeightMode } from './grid-types.ts';
import { useElementWidth } from './use-element-width.ts';
import { isTyping, useGridEditing } from './use-grid-editing.tsx';
import { useGridModel } from './use-grid-model.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import './grid.css';

export interface GridProps<Item> {
  readonly label: string;
  readonly columns: readonly GridColumn<Item>[];
  readonly rows: readonly GridRow<Item>[];
  readonly filters: ColumnFilters;
  readonly onFilters: (filters: ColumnFilters) => void;
  readonly rowHeight: RowHeightMode;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly onColumnWidth: (columnId: string, width: number) => void;
  /** Null before the officer moved; the first cell is then the active one. */
  readonly cursor: GridCursor | null;
  readonly onCursor: (cursor: GridCursor) => void;
  /** Shown under the header while the filters let nothing through. */
  readonly empty?: ReactNode;
  /** Enter, F2 or double click on an item that is only read. */
  readonly onOpen: (item: Item, columnId: string) => void;
  /** Cells can be typed in, pasted over and filled; absent: the grid is only read. */
  readonly editing?: GridEditing<Item>;
}

const NARROW_BELOW = 1200;

/** An ARIA grid that behaves like a sheet: frozen columns, filters, keyboard, block copy, thousands of rows. */
export function Grid<Item>(props: GridProps<Item>) {
  const { label, columns, rows, filters, onFilters, rowHeight, onColumnWidth, onCursor } = props;
  const { t } = useTranslation('ui');
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const room = useElementWidth(scroller);
  const [openFilter, setOpenFilter] = useState<string | null>(null);
  const narrow = room > 0 && room < NARROW_BELOW;
  const model = useGridModel({ ...props, room, narrow });

  // Coming back from a task finds the cell again, unless something else has the focus.
  useLayoutEffect(() => {
    if (props.cursor !== null && document.activeElement === document.body) wantsFocus.current = true;
    // Only when the grid appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const go = (cursor: GridCursor) => {
    wantsFocus.current = true;
    onCursor(cursor);
  };
  const open = () => {
    const row = model.rows[model.activeRow];
    if (row?.kind === 'item') props.onOpen(row.item, model.cursor.active.columnId);
  };
  const mouse = useGridMouse(model, go, open);
  const edit = useGridEditing(model, props.editing, go);

  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || !isInside(event)) return;
    if (event.target instanceof Element && event.target.closest('.grid-cell a, .grid-cell button')) return;
    if (edit.pressKey(event)) return event.preventDefault();
    const intent = keyIntent(event, model, filters, visibleRows(scroller.current));
    if (intent === null) return;
    event.preventDefault();
    switch (intent.do) {
      case 'move':
        return go(intent.cursor);
      case 'open':
        return open();
      case 'open-filter':
        return setOpenFilter(model.cursor.active.columnId);
      case 'clear-filters':
        onFilters({});
        return sayAction({ tone: 'done', text: t('grid.filtersOff') });
    }
  };

  const copy = (event: ClipboardEvent) => {
    const { block } = model;
    if (block === null || !isInside(event) || isTyping(event)) return;
    const shown = columns.slice(block.firstColumn, block.lastColumn + 1);
    const cells = model.rows
      .slice(block.firstRow, block.lastRow + 1)
      .map((row) => shown.map((column) => cellText(row, column, columns)));
    const { text, html } = clipboardBlock(cells);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    sayAction({ tone: 'done', text: t('grid.copied', { count: cells.length * shown.length }) });
  };

  const { widths } = model.table;
  const style = {
    '--grid-columns': columns.map(({ id }) => `${widths[id] ?? 0}px`).join(' '),
    '--grid-width': `${columns.reduce((sum, { id }) => sum + (widths[id] ?? 0), 0)}px`,
  } as CSSProperties;
  return (
    <div className="grid-scroller" ref={scroller}>
      <div
        className="grid"
        role="grid"
        aria-label={label}
        aria-rowcount={model.rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        aria-readonly={props.editing === undefined}
        aria-description={props.editing === undefined ? undefined : t('grid.editingKeys')}
        data-rows={rowHeight}
        style={style}
        onKeyDown={pressKey}
        onCopy={copy}
        onCut={(event) => {
          if (isTyping(event)) return;
          copy(event);
          edit.cut();
        }}
        onPaste={edit.paste}
        onFocus={(event) => {
          if (!model.chosen && event.target.matches('.grid-cell, .grid-catcher')) onCursor(model.cursor);
        }}
        {...mouse}
      >
        <GridHeader
          columns={columns}
          widths={widths}
          frozenLefts={model.frozenLefts}
          activeColumn={model.activeRow < 0 ? model.activeColumn : -1}
          filterOf={(columnId) => filters[columnId]}
          onFilter={(columnId, filter) => {
            const { [columnId]: _replaced, ...others } = filters;
            onFilters(filter === null ? others : { ...others, [columnId]: filter });
          }}
          optionsOf={(column) => filterOptions(column, columns, rows, filters)}
          opened={openFilter}
          onOpen={setOpenFilter}
          resizeHandler={model.table.resizeHandler}
          onWidth={onColumnWidth}
        />
        <GridBody
          model={model}
          gridId={gridId}
          rowHeight={rowHeight}
          room={room}
          scroller={scroller}
          wantsFocus={wantsFocus}
          editor={edit.editor()}
        />
      </div>
      {model.rows.length === 0 ? props.empty : null}
    </div>
  );
}

/** Events of portals (an open filter) bubble through React; they are not the grid's. */
const isInside = (event: KeyboardEvent | ClipboardEvent): boolean =>
  event.target instanceof Node && event.currentTarget.contains(event.target);

/** Whole rows in view, for PageUp and PageDown; at least one. */
function visibleRows(scroller: HTMLElement | null): number {
  if (scroller === null) return 1;
  const view = scroller.getBoundingClientRect();
  const whole = [...scroller.querySelectorAll('.grid-body > .grid-row')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= view.top && bottom <= view.bottom;
  });
  return Math.max(1, whole.length);
}
