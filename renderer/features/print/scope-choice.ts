import type { TaskSelection } from '#renderer/state/view-state.ts';
import type { Book } from '#shared/book/types.ts';
import { agencyId } from '#shared/ids.ts';
import type { AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import type { useTranslation } from 'react-i18next';
import type { PrintOptionsValue } from './print-options-value.ts';

/** The rows that go on paper, the line under the title that says so, and a word for the file's name. */
export interface ScopeChoice {
  readonly scope: AppendixScope;
  /** '' for the whole appendix. */
  readonly note: string;
  readonly name: string;
}

export function scopeChoice({
  value,
  shown,
  late,
  agencies,
  book,
  t,
}: {
  readonly value: PrintOptionsValue;
  readonly shown: TaskSelection | null;
  /** Paths of overdue tasks. */
  readonly late: readonly string[];
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly book: Book;
  readonly t: ReturnType<typeof useTranslation<'print'>>['t'];
}): ScopeChoice {
  const all: ScopeChoice = { scope: { kind: 'all' }, note: '', name: '' };
  switch (value.scope) {
    case 'all':
      return all;
    case 'shown':
      if (shown === null) return all;
      return {
        scope: { kind: 'paths', paths: shown.paths },
        note: t('scope.shownNote', { count: shown.paths.length, label: shown.label }),
        name: shown.label,
      };
    case 'late':
      return {
        scope: { kind: 'paths', paths: rowPaths(book, late) },
        note: t('scope.lateNote', { count: late.length }),
        name: t('scope.late'),
      };
    case 'section':
      return {
        scope: { kind: 'section', section: value.section },
        note: t('scope.sectionNote', { section: value.section }),
        name: t('scope.sectionName', { section: value.section }),
      };
    case 'agency': {
      const name = agencies.find((agency) => agency.value === value.agency)?.label ?? '';
      return {
        scope: { kind: 'agency', agencyId: agencyId(value.agency) },
        note: t('scope.agencyNote', { agency: name }),
        name,
      };
    }
  }
}

/** Paths as the appendix has them: a renumbered task keeps its key. */
function rowPaths(book: Book, keys: readonly string[]): readonly string[] {
  const chosen = new Set(keys);
  return book.tasks.filter(({ path }) => chosen.has(path)).map(({ row }) => row.path);
}
