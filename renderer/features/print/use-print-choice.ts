import { useAsOf, useBook, useProfile } from '#renderer/data/session-context.tsx';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import type { AppendixExport } from '#renderer/use-cases/export-appendix.ts';
import { useShownTasks } from '#renderer/state/shown-tasks.ts';
import { taskReadings } from '#shared/book/task-readings.ts';
import type { Book } from '#shared/book/types.ts';
import { HOUSE_COLUMNS, TABLE_SIZE } from '#shared/office/appendix/output-columns.ts';
import type { MeasuresByTask } from '#shared/office/appendix/measure-columns.ts';
import { printedColumns } from '#shared/office/print/appendix-part.ts';
import { DECREE_MARGINS } from '#shared/office/print/paper.ts';
import { compareVi } from '#shared/text/compare-vi.ts';
import { type ComponentProps, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printJob, type PrintJob } from './print-request.ts';
import type { PrintOptions } from './print-options.tsx';
import type { PrintOptionsValue } from './print-options-value.ts';
import { scopeChoice } from './scope-choice.ts';
import { usePrintProgress } from './use-print-progress.ts';

/** What the officer chose to print of the appendix, the options to choose from, and the job made of it. */
export interface ChosenPrint {
  readonly options: ComponentProps<typeof PrintOptions>;
  readonly job: PrintJob;
  /** The same rows and columns for a file of another kind. */
  readonly appendix: AppendixExport;
}

export function usePrintChoice(title: string): ChosenPrint {
  const { t } = useTranslation('print');
  const book = useBook();
  const asOf = useAsOf();
  const { agency: own } = useProfile();
  const { plan } = book;
  const progress = usePrintProgress();
  const shown = useShownTasks((state) => state.shown);
  const margins = useOfficeSetup()?.setup.margins ?? DECREE_MARGINS;
  const agencies = useMemo(() => leadAgencies(book), [book]);
  const measures = useMemo(() => measuresOf(book), [book]);
  const late = useMemo(
    () => [...taskReadings(book, asOf, own)].filter(([, { reading }]) => reading.status === 'overdue'),
    [book, asOf, own],
  );
  const [value, setValue] = useState<PrintOptionsValue>(() => ({
    columns: 'issued',
    scope: shown === null ? 'all' : 'shown',
    agency: agencies[0]?.value ?? '',
    section: plan.appendix.sections[0]?.number ?? '',
    without: new Set(),
    fontSize: null,
    orientation: 'landscape',
  }));
  const set = value.columns;
  const fontSize = value.fontSize ?? TABLE_SIZE[set];
  const chosen = useMemo(
    () => scopeChoice({ value, shown, late: late.map(([path]) => path), agencies, book, t }),
    [value, shown, late, agencies, book, t],
  );
  const job = useMemo(
    () =>
      printJob(
        plan.appendix,
        {
          columns: set,
          measures,
          without: value.without,
          scope: chosen.scope,
          scopeNote: chosen.note,
          fontSize,
          orientation: value.orientation,
        },
        progress,
        title,
        margins,
      ),
    [plan, set, measures, value.without, value.orientation, chosen, fontSize, progress, title, margins],
  );
  const heads = printedColumns({ document: plan.appendix, columns: set });
  return {
    job,
    appendix: { columns: set, scope: chosen.scope, progress, measures, note: chosen.name },
    options: {
      value: { ...value, fontSize },
      onChange: setValue,
      issuedColumns: plan.appendix.columns.length || HOUSE_COLUMNS.length,
      heads: heads.filter(({ role }) => role !== 'content').map(({ header }) => header),
      taskCount: book.tasks.filter(({ isGroup }) => !isGroup).length,
      hasMeasures: measures.size > 0,
      shown: shown === null ? null : { label: shown.label, count: shown.paths.length },
      lateCount: late.length,
      sections: plan.appendix.sections.map(({ number, title: name }) => ({
        value: number,
        label: `${number}. ${name}`,
      })),
      agencies,
      margins,
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

/** What every agency's detailed plan holds, by task; agencies one after the other. */
function measuresOf(book: Book): MeasuresByTask {
  return new Map(
    book.tasks.flatMap(({ path }) => {
      const measures = book.agencies.flatMap(({ id }) => book.measures(id, path));
      return measures.length === 0 ? [] : [[path, measures] as const];
    }),
  );
}
