import { useBook } from '#renderer/data/session-context.tsx';
import type { AppendixExport } from '#renderer/use-cases/export-appendix.ts';
import { useShownTasks } from '#renderer/state/shown-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import { HOUSE_COLUMNS, TABLE_SIZE } from '#shared/office/appendix/output-columns.ts';
import { compareVi } from '#shared/text/compare-vi.ts';
import { type ComponentProps, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printJob, type PrintChoice, type PrintJob } from './print-request.ts';
import type { PrintOptions, PrintOptionsValue } from './print-options.tsx';
import { usePrintProgress } from './use-print-progress.ts';

/** What the officer chose to print, the options to choose from, and the job made of it. */
export interface ChosenPrint {
  readonly options: ComponentProps<typeof PrintOptions>;
  readonly job: PrintJob;
  /** The same rows and columns for a file of another kind. */
  readonly appendix: AppendixExport;
}

export function usePrintChoice(): ChosenPrint {
  const { t } = useTranslation('print');
  const book = useBook();
  const { plan } = book;
  const progress = usePrintProgress();
  const shown = useShownTasks((state) => state.shown);
  const agencies = useMemo(() => leadAgencies(book), [book]);
  const [value, setValue] = useState<PrintOptionsValue>(() => ({
    columns: 'issued',
    scope: shown === null ? 'all' : 'shown',
    agency: agencies[0]?.value ?? '',
  }));
  const note = useMemo(() => {
    if (value.scope === 'agency')
      return agencies.find((agency) => agency.value === value.agency)?.label ?? '';
    return value.scope === 'shown' ? (shown?.label ?? '') : '';
  }, [value, agencies, shown]);
  const choice = useMemo<PrintChoice>(() => {
    const { columns } = value;
    if (value.scope === 'agency') {
      return {
        columns,
        scope: { kind: 'agency', agencyId: value.agency },
        scopeNote: t('scope.agencyNote', { agency: note }),
      };
    }
    if (value.scope === 'shown' && shown) {
      const { label, paths } = shown;
      return {
        columns,
        scope: { kind: 'paths', paths },
        scopeNote: t('scope.shownNote', { count: paths.length, label }),
      };
    }
    return { columns, scope: { kind: 'all' }, scopeNote: '' };
  }, [value, shown, note, t]);
  const job = useMemo(() => printJob(plan.appendix, choice, progress), [plan, choice, progress]);
  return {
    job,
    appendix: { columns: choice.columns, scope: choice.scope, progress, note },
    options: {
      value,
      onChange: setValue,
      issuedColumns: plan.appendix.columns.length || HOUSE_COLUMNS.length,
      taskCount: book.tasks.filter(({ isGroup }) => !isGroup).length,
      shown: shown === null ? null : { label: shown.label, count: shown.paths.length },
      agencies,
      fontSize: TABLE_SIZE[value.columns],
    },
  };
}

/** Agencies with tasks of their own, in alphabetical order. */
function leadAgencies(book: Book): readonly { readonly value: string; readonly label: string }[] {
  const leading = new Set(book.tasks.flatMap(({ leads }) => leads.map(({ agencyId }) => agencyId)));
  return book.agencies
    .filter(({ id }) => leading.has(id))
    .map(({ id, shortName }) => ({ value: id as string, label: shortName }))
    .toSorted((a, b) => compareVi(a.label, b.label));
}
