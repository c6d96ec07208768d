import { columnLetters } from '#shared/office/reading/cell-address.ts';
import type { RowKind, ChosenRole } from '#shared/office/reading/reading-choices.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LineView } from './line-view.tsx';
import { mergesByRow } from './row-merges.ts';
import { sheetColumns, sheetLayout } from './sheet-columns.ts';
import { doubtfulCells, lineOf, type SheetLine } from './sheet-lines.ts';
import { ROLES } from './role-order.ts';

const ROW_HEIGHT = 64;
const FOLD_HEIGHT = 22;

/** The table as it is in the file, with what each row and column was taken for; only the rows in view are drawn. */
export function SheetPane({
  reading,
  lines,
  current,
  onRow,
  onKind,
  onRole,
  onUnfold,
}: {
  readonly reading: TableReading;
  readonly lines: readonly SheetLine[];
  /** 1-based row the officer is at; null for none. */
  readonly current: number | null;
  readonly onRow: (row: number) => void;
  readonly onKind: (row: number, kind: RowKind) => void;
  readonly onRole: (column: number, role: ChosenRole) => void;
  readonly onUnfold: (from: number) => void;
}) {
  const { t } = useTranslation('appendix-review');
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => sheetColumns(reading), [reading]);
  const merges = useMemo(() => mergesByRow(reading.grid), [reading]);
  const doubtful = useMemo(() => doubtfulCells(reading), [reading]);
  const at = current === null ? -1 : lineOf(lines, current);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'fold' ? FOLD_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'fold' ? `fold ${line.from}` : line.number;
    },
    overscan: 8,
    useFlushSync: false,
    scrollPaddingStart: 58,
  });

  // The current row shows all of its text, so heights change with it.
  useLayoutEffect(() => {
    for (const row of scroller.current?.querySelectorAll<HTMLDivElement>('.sheet-line') ?? []) {
      virtualizer.measureElement(row);
    }
  }, [virtualizer, current, reading]);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [virtualizer, at]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.nativeEvent.isComposing) return;
    const line = lines[at];
    if (event.key === 'Enter' && line) {
      event.preventDefault();
      if (line.kind === 'fold') onUnfold(line.from);
      else scroller.current?.querySelector<HTMLElement>('.sheet-line[data-current] select')?.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? lines.length - 1
          : step === undefined
            ? null
            : at + step;
    if (target === null) return;
    event.preventDefault();
    const next = lines[Math.min(Math.max(target, 0), lines.length - 1)];
    if (next) onRow(next.kind === 'row' ? next.number : next.from);
  };

  const { template, least } = sheetLayout(columns);
  const headStyle = { gridTemplateColumns: template, minWidth: least };
  return (
    <div
      ref={scroller}
      className="sheet-scroller"
      role="table"
      aria-label={t('sheet.label')}
      aria-rowcount={reading.grid.rows.length + 2}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and arrows move from row to row
      tabIndex={0}
      onKeyDown={move}
    >
      <div className="sheet-head" role="rowgroup">
        <div className="sheet-grid sheet-letters" role="row" style={headStyle}>
          <span role="columnheader">
            <span className="visually-hidden">{t('sheet.rowHead')}</span>
          </span>
          <span role="columnheader">{t('sheet.kindHead')}</span>
          {columns.map(({ column }) => (
            <span role="columnheader" key={column}>
              {columnLetters(column)}
            </span>
          ))}
        </div>
        <div className="sheet-grid sheet-roles" role="row" style={headStyle}>
          <span role="cell" />
          <span role="cell">
            <span className="visually-hidden">{t('sheet.rolesHead')}</span>
          </span>
          {columns.map(({ column, role }) => (
            <span role="cell" key={column}>
              <select
                className="sheet-pick"
                aria-label={t('sheet.roleOf', { column: columnLetters(column) })}
                value={role}
                onChange={(event) => onRole(column, event.currentTarget.value as ChosenRole)}
              >
                {ROLES.map((option) => (
                  <option key={option} value={option}>
                    {t(`roles.${option}`)}
                  </option>
                ))}
              </select>
            </span>
          ))}
        </div>
      </div>
      <div
        className="sheet-body"
        role="rowgroup"
        style={{ height: virtualizer.getTotalSize(), minWidth: least }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          return (
            <LineView
              key={item.key}
              line={line}
              index={item.index}
              top={item.start}
              template={template}
              columns={columns}
              merged={line.kind === 'row' ? merges.get(line.number) : undefined}
              doubtful={line.kind === 'row' ? doubtful.get(line.number) : undefined}
              current={item.index === at}
              measure={virtualizer.measureElement}
              onRow={onRow}
              onKind={onKind}
              onUnfold={onUnfold}
            />
          );
        })}
      </div>
    </div>
  );
}
