/**
 * The products of a cell: one entry per bullet line, without its hyphen; a text without bullets is one entry.
 * A line that does not begin with a bullet goes on with the entry before it. An empty cell has none.
 */
export function readProducts(text: string): readonly string[] {
  const entries: string[] = [];
  for (const line of text.split('\n')) {
    const bullet = /^\s*[-–—+•*]\s+(?<rest>.*)$/u.exec(line)?.groups?.['rest'];
    const words = (bullet ?? line).trim();
    if (words === '') continue;
    if (bullet !== undefined || entries.length === 0) entries.push(words);
    else entries[entries.length - 1] += ` ${words}`;
  }
  return entries;
}
