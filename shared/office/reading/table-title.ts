import { LABEL } from '../appendix/appendix-title.ts';
import { rowTag } from '../appendix/row-tags.ts';
import { fold } from '#shared/text/fold.ts';
import type { TableHeader } from './find-header.ts';
import { cellAt, type Grid } from './grid.ts';

/** The rows above the header: title and "(kèm theo …)" as written. */
export function tableTitle(grid: Grid, header: TableHeader): { title: string; attachedTo: string } {
  const titles: string[] = [];
  const attached: string[] = [];
  let open = titles;
  for (const row of grid.rows.slice(0, header.first)) {
    const tag = header.tagColumn === null ? '' : cellAt(row, header.tagColumn);
    const text = [...row.cells]
      .filter(([column]) => column !== header.tagColumn)
      .map(([, cell]) => cell)
      .join(' ');
    if (tag === rowTag.label || (tag === '' && isLabel(text))) continue;
    if (tag === rowTag.continuation) {
      open.push((open.pop() ?? '') + text);
      continue;
    }
    open = tag === rowTag.attachedTo || (tag === '' && /^\(?kem theo/u.test(fold(text))) ? attached : titles;
    open.push(text);
  }
  return { title: titles.join('\n'), attachedTo: attached.join('\n') };
}

/** "Phụ lục" or "PHỤ LỤC II" alone. */
function isLabel(text: string): boolean {
  return new RegExp(`^${fold(LABEL)}(?: [ivx\\d]+)?$`, 'u').test(fold(text));
}
