import type { AppendixExport } from './export-appendix.ts';
import type { NamedDocument } from './suggested-name.ts';

const COLUMNS: Readonly<Record<AppendixExport['columns'], string>> = {
  issued: '',
  progress: 'có tiến độ',
  measures: 'có kế hoạch chi tiết',
};

/** How an appendix is named as a file: its columns and what the scope leaves, e.g. `Phụ lục có tiến độ Sở Y tế`. */
export function namedAppendix({
  columns,
  note = '',
  period = '',
}: Pick<AppendixExport, 'columns' | 'note' | 'period'>): NamedDocument {
  return { kind: ['Phụ lục', COLUMNS[columns], note].filter((part) => part !== '').join(' '), period };
}
