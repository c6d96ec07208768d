import type { GridColumn, HeadText } from './grid-types.ts';

/**
 * How a section or group row is laid over the columns: number and title in the frozen ones, the note over the
 * document's other columns, the program's columns left empty. A span of 0 means: covered by the cell before.
 */
export function headTextParts<Item>(
  head: HeadText,
  columns: readonly GridColumn<Item>[],
): readonly { readonly text: string; readonly span: number }[] {
  const frozen = columns.filter((column) => column.frozen).length;
  const program = columns.filter((column) => column.program).length;
  const noteSpan = columns.length - frozen - program;
  return columns.map((_, index) => {
    if (index === 0) return { text: head.number, span: 1 };
    if (index === 1) return { text: head.title, span: 1 };
    if (index === frozen) return { text: head.note, span: noteSpan };
    return { text: '', span: index > frozen && index < frozen + noteSpan ? 0 : 1 };
  });
}
