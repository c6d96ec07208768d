import { legendGaps } from '#shared/domain/agencies/legend-gaps.ts';
import { parseLegend } from '#shared/domain/agencies/abbreviations.ts';
import type { AgencyRegister } from '#shared/domain/agencies/register.ts';
import { collectWarnings } from '#shared/domain/collect-warnings.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { assembleTable } from './assemble-table.ts';
import { chooseTable, notATaskTable } from './choose-table.ts';
import { emptyCells } from './empty-cells.ts';
import type { Grid } from './grid.ts';
import { planDateOf } from './plan-date.ts';
import type { ReadingChoices } from './reading-choices.ts';
import { tableDoubts } from './table-doubts.ts';
import type { TableReading } from './table-reading.ts';
import { tableTitle } from './table-title.ts';
import { withFilledCells } from './filled-cells.ts';
import { shapeOf } from './table-shape.ts';

export interface ReadAppendixOptions {
  /** Name of the sheet to read; the first with a task table by default. `choices.sheet` goes before it. */
  readonly sheet?: string;
  /** The plan's date: completes deadlines without a year and tells apart bodies of one name. */
  readonly planDate: CalendarDate | null;
  /** Stands in for a plan date that is given nowhere, with a warning. */
  readonly today: CalendarDate;
  readonly register: AgencyRegister;
}

/**
 * Reads one table of a file: pure, and with the same grids, choices and options always the same. What an officer
 * decided (`choices`) goes before what the program would take a row, a column or a name for.
 *
 * @throws Problem `not-a-task-table` or `no-such-sheet`.
 */
export function readTable(
  grids: readonly Grid[],
  choices: ReadingChoices,
  options: ReadAppendixOptions,
): TableReading {
  const { grid, header, others, sheets } = chooseTable(
    grids,
    choices.sheet ?? options.sheet ?? null,
    choices,
  );
  const { title, attachedTo, kinds } = tableTitle(grid, header);
  const table = assembleTable(withFilledCells(grid, choices.cells), header, choices.rows);
  if (table.tasks.length === 0) throw notATaskTable('Bảng có đầu cột nhưng không có dòng nhiệm vụ nào.');

  const legend = parseLegend(table.notes);
  const gaps = legendGaps(
    legend,
    table.tasks.flatMap((task) => [task.lead, task.coordinating]),
  );
  const abbreviations = { ...legend, ...gaps.added };
  const { planDate, assumed } = planDateOf(attachedTo, options);
  const context = { planDate, register: options.register, abbreviations };
  const tasks = table.tasks.map((task) =>
    Object.assign(task, {
      reading: interpretTask(task, context),
      warnings: [...task.warnings, ...emptyCells(task, header)],
    }),
  );
  const groups = tasks.filter((task) => task.kind === 'group').length;
  const document = {
    format: 'skh-appendix' as const,
    version: 1 as const,
    title,
    attachedTo,
    columns: header.columns,
    sections: table.sections,
    tasks,
    notes: table.notes,
    abbreviations,
    warnings: collectWarnings(tasks, [...others, ...assumed, ...table.warnings, ...gaps.warnings]),
    counts: {
      rowsRead: grid.rows.length,
      rowsUsed: grid.rows.length - table.skipped,
      rowsSkipped: table.skipped,
      tasks: tasks.length - groups,
      groups,
    },
  };
  const doubts = tableDoubts(document, choices);
  const doubted = new Set(doubts.filter(({ settled }) => !settled).flatMap(({ rows }) => rows));
  const pathOfRow = new Map(
    tasks.flatMap((task) => task.source.rows.map((row) => [row, task.path] as const)),
  );
  return {
    document,
    grid,
    rows: grid.rows.map(({ number }) => ({
      number,
      kind: kinds.get(number) ?? table.kinds.get(number) ?? 'other',
      sure: !doubted.has(number),
      path: pathOfRow.get(number) ?? null,
    })),
    columns: header.columns.map(({ column, header: words, role }) => ({ column, header: words, role })),
    doubts,
    sheets,
    legacy: null,
    choices,
    shape: shapeOf(header),
  };
}
