import ExcelJS from 'exceljs';
import type { StyleDescription, WorkbookDescription } from '#shared/office/sheet/workbook-description.ts';

/** The floor of the bench: the same cells, styles, widths and heights through exceljs, nothing computed. */
export async function writeWithExceljs(description: WorkbookDescription): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const styles = new Map(
    Object.entries(description.styles).map(([name, style]) => [name, styleOf(style, description)]),
  );
  for (const sheet of description.sheets) {
    const target = workbook.addWorksheet(sheet.name);
    for (const [index, { width }] of sheet.columns.entries()) target.getColumn(index + 1).width = width / 6;
    for (const [index, { cells, height }] of sheet.rows.entries()) {
      const row = target.getRow(index + 1);
      if (height !== null) row.height = height;
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        const to = row.getCell(column + 1);
        to.style = styles.get(cell.style) ?? {};
        if (typeof cell.value === 'string' || typeof cell.value === 'number') to.value = cell.value;
        else if (cell.value !== null) to.value = new Date(`${cell.value.date}T00:00:00Z`);
      }
    }
    for (const { row, from, to, toRow = row } of sheet.merges) target.mergeCells(row, from, toRow, to);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function styleOf(style: StyleDescription, { defaultFont }: WorkbookDescription): Partial<ExcelJS.Style> {
  const line = { style: 'thin' as const };
  return {
    font: {
      name: defaultFont.name,
      size: style.size ?? defaultFont.size,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
    },
    alignment: {
      horizontal: style.horizontal ?? 'left',
      vertical: style.vertical === 'center' ? 'middle' : 'top',
      wrapText: style.wrap ?? false,
    },
    numFmt: style.numberFormat ?? '@',
    ...(style.border ? { border: { top: line, left: line, bottom: line, right: line } } : {}),
  };
}
