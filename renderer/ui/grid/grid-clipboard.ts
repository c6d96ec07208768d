/** A block of cells as other programs take it from the clipboard. */
export interface ClipboardBlock {
  readonly text: string;
  readonly html: string;
}

/**
 * TSV quoted as Excel quotes it (a cell with a line break, tab or quote stays one cell) and an HTML table
 * for Word and Excel, where line breaks inside a cell stay inside it.
 */
export function clipboardBlock(rows: readonly (readonly string[])[]): ClipboardBlock {
  const text = rows.map((cells) => cells.map(quoteTsv).join('\t')).join('\r\n');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`)
    .join('');
  return {
    // One cell alone is pasted as it reads, without quotes.
    text: rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : text,
    html: `<meta charset="utf-8"><table>${body}</table>`,
  };
}

function quoteTsv(cell: string): string {
  return /[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function htmlText(cell: string): string {
  return cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}
