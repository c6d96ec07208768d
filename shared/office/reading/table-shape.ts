import { headerKey } from './header-words.ts';
import type { TableHeader } from './table-header.ts';

/** Same for tables with the same header words in the same order; a key, not for reading. */
export function shapeOf(header: TableHeader): string {
  return header.columns.map(({ header: words }) => headerKey(words)).join(' | ');
}
