/** A table as CSV that Excel opens with Vietnamese letters right: UTF-8 with a mark, CRLF, every cell quoted. */
export function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
