import type { AppendixLine } from '../appendix/appendix-scope.ts';
import type { OutputColumn } from '../appendix/output-columns.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { PrintColumn, PrintRow, PrintTable } from './print-table.ts';

/** Lines of an appendix as a table on paper. Texts are NFC, so that a copy from the PDF is what was typed. */
export function appendixTable(
  lines: readonly AppendixLine[],
  columns: readonly OutputColumn[],
  fontSize: number,
): PrintTable {
  return {
    fontSize,
    columns: columns.map((column) => ({
      header: cleanCellText(column.header),
      share: column.share,
      align: alignOf(column),
    })),
    rows: lines.map((line) => rowOf(line, columns)),
  };
}

function alignOf({ role, centred }: OutputColumn): PrintColumn['align'] {
  if (centred) return 'center';
  return role === 'content' ? 'justify' : 'left';
}

function rowOf(line: AppendixLine, columns: readonly OutputColumn[]): PrintRow {
  if (line.kind === 'section') return sectionRow(line.number, line.title, columns);
  const { task } = line;
  const group = task.kind === 'group';
  const main = Math.max(
    0,
    columns.findIndex(({ role }) => role === 'content'),
  );
  return {
    kind: group ? 'group' : 'row',
    main,
    cells: columns.map((column, index) => ({
      text: cleanCellText(column.text(task)),
      ...(column.role === 'number' ? { rowHeader: true } : {}),
      ...(group && index === main ? { heading: 3 as const } : {}),
    })),
  };
}

/** The number stands in the TT column where that is the first; else number and title go over the whole width. */
function sectionRow(number: string, title: string, columns: readonly OutputColumn[]): PrintRow {
  const span = columns.length - 1;
  if (columns[0]?.role === 'number' && span > 0) {
    return {
      kind: 'section',
      main: 1,
      cells: [
        { text: cleanCellText(number), rowHeader: true },
        { text: cleanCellText(title), span, heading: 2 },
      ],
    };
  }
  const text = [number, title].filter((part) => part !== '').join('. ');
  return {
    kind: 'section',
    main: 0,
    cells: [{ text: cleanCellText(text), span: columns.length, heading: 2 }],
  };
}
