import { LABEL } from '../appendix/appendix-title.ts';
import { rowTag } from '../appendix/row-tags.ts';
import { fold } from '#shared/text/fold.ts';
import type { TableHeader } from './find-header.ts';
import type { RowKind } from './reading-choices.ts';
import { cellAt, type Grid } from './grid.ts';

/** The rows above the header: title and "(kèm theo …)" as written. */
export function tableTitle(
  grid: Grid,
  header: TableHeader,
): {
  title: string;
  attachedTo: string;
  kinds: ReadonlyMap<number, RowKind>;
} {
  const titles: string[] = [];
  const attached: string[] = [];
  const kinds = new Map<number, RowKind>();
  let open = titles;
  for (const row of grid.rows.slice(0, header.first)) {
    const tag = header.tagColumn === null ? '' : cellAt(row, header.tagColumn);
    const text = [...row.cells]
      .filter(([column]) => column !== header.tagColumn)
      .map(([, cell]) => cell)
      .join(' ');
    kinds.set(row.number, 'title');
    if (tag === rowTag.label || (tag === '' && isLabel(text))) continue;
    if (tag === rowTag.continuation) {
      open.push((open.pop() ?? '') + text);
      continue;
    }
    open = tag === rowTag.attachedTo || (tag === '' && /^\(?kem theo/u.test(fold(text))) ? attached : titles;
    open.push(text);
    if (open === attached) kinds.set(row.number, 'attached');
  }
  for (const row of grid.rows.slice(header.first, header.last + 1)) kinds.set(row.number, 'header');
  return { title: titles.join('\n'), attachedTo: attached.join('\n'), kinds };
}

/** "Phụ lục" or "PHỤ LỤC II" alone. */
function isLabel(text: string): boolean {
  return new RegExp(`^${fold(LABEL)}(?: [ivx\\d]+)?$`, 'u').test(fold(text));
}
