import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const CELL_BORDERS = { top: none, bottom: none, left: none, right: none };

type PairOf<Value> = readonly [left: Value, right: Value];

/**
 * Two blocks beside each other, row by row, in a table without lines: text boxes would move or vanish in other versions.
 *
 * @param widths in twentieths of a point.
 */
export function sideBySide(widths: PairOf<number>, rows: readonly PairOf<readonly Paragraph[]>[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index === 0 ? 0 : 1], type: WidthType.DXA },
                borders: CELL_BORDERS,
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
