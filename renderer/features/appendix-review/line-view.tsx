import { LinkButton } from '#renderer/ui/link-button.tsx';
import { cellAt } from '#shared/office/reading/grid.ts';
import { type RowKind, SKIPPED_KINDS } from '#shared/office/reading/reading-choices.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from './role-order.ts';
import type { SheetColumn } from './sheet-columns.ts';
import type { SheetLine } from './sheet-lines.ts';

interface LineProps {
  readonly line: SheetLine;
  readonly index: number;
  readonly top: number;
  readonly template: string;
  readonly columns: readonly SheetColumn[];
  readonly merged: ReadonlyMap<number, number> | undefined;
  readonly doubtful: ReadonlySet<number> | 'row' | undefined;
  readonly current: boolean;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly onRow: (row: number) => void;
  readonly onKind: (row: number, kind: RowKind) => void;
  readonly onUnfold: (from: number) => void;
}

/** Rows whose texts belong to their columns, even where only one cell has any. */
const IN_CELLS: ReadonlySet<RowKind> = new Set(['task', 'group', 'continuation', 'column-numbers']);

/** One row of the sheet with its kind, or a fold. */
export const LineView = memo(function LineView(props: LineProps) {
  const { line, index, top, template, current, measure } = props;
  const { t } = useTranslation('appendix-review');
  const moved = { transform: `translateY(${top}px)` };
  if (line.kind === 'fold') {
    const { from, to } = line;
    return (
      <div
        className="sheet-grid sheet-line sheet-fold"
        role="row"
        ref={measure}
        data-index={index}
        style={moved}
        data-current={current || undefined}
      >
        <span role="cell" aria-hidden="true">
          ⋯
        </span>
        <span role="cell" className="sheet-fold-text">
          {t('sheet.folded', { from, to })} ·{' '}
          <LinkButton aria-label={t('sheet.showRows', { from, to })} onClick={() => props.onUnfold(from)}>
            {t('sheet.show')}
          </LinkButton>
        </span>
      </div>
    );
  }
  return <RowLine {...props} line={line} place={{ ...moved, gridTemplateColumns: template }} />;
});

function RowLine({
  line,
  index,
  columns,
  merged,
  doubtful,
  current,
  measure,
  onRow,
  onKind,
  place,
}: LineProps & {
  readonly line: Extract<SheetLine, { kind: 'row' }>;
  readonly place: { readonly gridTemplateColumns: string; readonly transform: string };
}) {
  const { t } = useTranslation('appendix-review');
  const { number, row, reading } = line;
  const [first] = row.cells.keys();
  // A text alone in its row runs over the empty cells beside it, as in a spreadsheet program.
  const alone = row.cells.size === 1 && !IN_CELLS.has(reading.kind);
  const areas = alone && first !== undefined ? new Map([[first, Number.MAX_SAFE_INTEGER]]) : merged;
  const cells = columns.flatMap(({ column, role }) => {
    for (const [from, to] of areas ?? []) if (from < column && column <= to) return [];
    const to = areas?.get(column) ?? column;
    const span = columns.filter((other) => column <= other.column && other.column <= to).length;
    const doubt = doubtful === 'row' || doubtful?.has(column) === true;
    return [{ column, role, span, text: cellAt(row, column), doubt }];
  });
  return (
    // The row is reached by the arrows of the table; the click is the mouse's way to the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className="sheet-grid sheet-line"
      role="row"
      aria-rowindex={number}
      ref={measure}
      data-index={index}
      data-kind={reading.kind}
      data-skipped={SKIPPED_KINDS.has(reading.kind) || undefined}
      data-goes-on={line.goesOn || undefined}
      data-current={current || undefined}
      aria-current={current || undefined}
      style={place}
      onClick={() => onRow(number)}
    >
      <span role="rowheader" className="sheet-number">
        {number}
      </span>
      <span role="cell" className="sheet-kind">
        <select
          className="sheet-pick"
          aria-label={t('sheet.kindOf', { row: number })}
          value={reading.kind}
          onChange={(event) => onKind(number, event.currentTarget.value as RowKind)}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </span>
      {cells.map(({ column, role, span, text, doubt }) => (
        <span
          role="cell"
          key={column}
          className="sheet-cell"
          data-role={role}
          data-doubt={doubt || undefined}
          data-wide={span > 1 || undefined}
          style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
          aria-colspan={span > 1 ? span : undefined}
        >
          {doubt ? <span className="visually-hidden">{t('sheet.doubtful')}: </span> : null}
          {text === '' && doubt && doubtful !== 'row' ? (
            <span className="sheet-empty">{t('sheet.empty')}</span>
          ) : (
            <span className="sheet-text">{text}</span>
          )}
        </span>
      ))}
    </div>
  );
}
