import { Problem } from '#shared/problem.ts';

const SEPARATORS = ['\t', ';', ',', '|'] as const;
/** Rows looked at to tell the separator. */
const SAMPLE = 50;

/**
 * Reads a .csv or .tsv text into rows of cells, everything as text: 007 stays 007 and 05/06/2024 stays as written.
 * Quoted cells may hold separators, line feeds and doubled quotes (RFC 4180). The separator is the one that gives the
 * most columns on the most rows; a tab, which nobody types in a sentence, wins wherever it separates anything. Excel's
 * own first line "sep=;" decides it and comes as an empty row, so that rows keep their numbers.
 *
 * @throws Problem `file-damaged` for a quoted cell that never ends: the rest of the file would be one cell.
 */
export function parseTextTable(text: string): readonly (readonly string[])[] {
  const said = /^\ufeff?sep=(?<separator>[^\n])\n/u.exec(text);
  if (said !== null) return [[''], ...rowsOf(text.slice(said[0].length), said.groups?.['separator'] ?? ',')];
  const separators = SEPARATORS.map((separator) => ({ separator, score: scoreOf(text, separator) }));
  const best = separators.reduce((a, b) => (b.score > a.score ? b : a));
  return rowsOf(text, best.score === 0 ? ',' : best.separator);
}

function scoreOf(text: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const row of rowsOf(text, separator, SAMPLE)) {
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...[...counts].map(([columns, rows]) => columns * rows));
  return separator === '\t' ? most * 100 : most;
}

function rowsOf(text: string, separator: string, limit = Infinity): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let opened = 0;
  for (let at = 0; at < text.length && rows.length < limit; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') {
      quoted = true;
      opened = rows.length + 1;
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else {
      cell += character;
    }
  }
  if (quoted && limit === Infinity) throw neverEnds(opened);
  if (rows.length < limit && (cell !== '' || row.length > 0)) rows.push([...row, cell]);
  return rows;
}

function neverEnds(row: number): Problem {
  return new Problem('file-damaged', `Dấu ngoặc kép mở ở dòng ${row} không có dấu đóng.`, {
    where: `dòng ${row}`,
    advice: 'Đồng chí mở tệp bằng Excel, sửa ô ở dòng đó rồi lưu lại.',
  });
}
