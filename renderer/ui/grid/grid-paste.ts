/**
 * The block of cells a clipboard holds: a table from Excel or Word where there is one (a cell with line breaks stays
 * one cell, merged cells keep their place), else text in Excel's quoted TSV, else one cell a line as Zalo gives it.
 *
 * @param html the `text/html` of the clipboard; empty when it has none.
 * @returns rows of equal length; an empty list for an empty clipboard.
 */
export function pastedCells(text: string, html: string): readonly (readonly string[])[] {
  const table =
    html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return evenRows(table === null ? tsvRows(text) : tableRows(table)).map((row) => row.map(cleanCell));
}

/** Reads tab-separated text as Excel writes it: a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function tsvRows(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const cell = quotedCell(source, at) ?? plainCell(source, at);
    rows.at(-1)?.push(cell.text);
    if (source[cell.end] === '\n') rows.push([]);
    at = cell.end + 1;
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Where the tab, the line break or the end of the text follows. */
  readonly end: number;
}

/** Null when the cell is not quoted as a whole: a sentence may well begin with a quotation mark. */
function quotedCell(source: string, at: number): Cell | null {
  const found = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
  found.lastIndex = at;
  const match = found.exec(source);
  return match && { text: (match[1] ?? '').replaceAll('""', '"'), end: at + match[0].length };
}

function plainCell(source: string, at: number): Cell {
  const length = source.slice(at).search(/[\t\n]/u);
  const end = length < 0 ? source.length : at + length;
  return { text: source.slice(at, end), end };
}

function tableRows(table: HTMLTableElement): readonly (readonly string[])[] {
  const grid: string[][] = [...table.rows].map(() => []);
  for (const [index, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, grid.length - index); down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const place = grid[index + down];
          if (place) place[column + right] = down === 0 && right === 0 ? blockText(cell) : '';
        }
      }
      column += cell.colSpan;
    }
  }
  return grid;
}

/** The text of a cell with its line breaks; white space of the HTML source is none of the officer's. */
function blockText(cell: Element): string {
  const parts: string[] = [];
  for (const node of cell.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? '').replace(/[ \t\r\n]+/gu, ' '));
    else if (node instanceof Element) {
      if (node.tagName === 'BR') parts.push('\n');
      else if (/^(?:P|DIV|LI)$/u.test(node.tagName)) parts.push('\n', blockText(node), '\n');
      else parts.push(blockText(node));
    }
  }
  return parts
    .join('')
    .replace(/ *\n+ */gu, '\n')
    .trim();
}

function evenRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function cleanCell(text: string): string {
  return text.replaceAll('\u00a0', ' ').normalize('NFC');
}
