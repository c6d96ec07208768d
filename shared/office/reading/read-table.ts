import { legendGaps } from '#shared/domain/agencies/legend-gaps.ts';
import { parseLegend, type Abbreviations } from '#shared/domain/agencies/abbreviations.ts';
import type { AgencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument, AppendixTask, TaskReading } from '#shared/domain/appendix.ts';
import { collectWarnings } from '#shared/domain/collect-warnings.ts';
import { taskInterpreter, type InterpretedCells } from '#shared/domain/interpret-task.ts';
import { meantCells } from '#shared/domain/meant-cells.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { Warning } from '#shared/problem.ts';
import { fold } from '#shared/text/fold.ts';
import { withAgencyDecisions } from './agency-decisions.ts';
import { asAboveFindings } from './as-above-findings.ts';
import { assembleTable, type AssembledTable } from './assemble-table.ts';
import { chooseTable, notATaskTable } from './choose-table.ts';
import { emptyCells } from './empty-cells.ts';
import { withFilledCells } from './filled-cells.ts';
import { toWarning, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import type { PlacedTask } from './place-tasks.ts';
import { planDateOf } from './plan-date.ts';
import { legacyFindings, sheetFindings } from './sheet-findings.ts';
import { withoutLegacyText } from './legacy-grids.ts';
import { prepareGrid } from './prepare-grid.ts';
import { SKIPPED_KINDS, type ReadingChoices, type RowKind } from './reading-choices.ts';
import { deadlinesToConfirm, misspeltFindings, unknownAgencies } from './reading-findings.ts';
import { splitJointCells } from './task-cells.ts';
import { tableDoubts } from './table-doubts.ts';
import { documentColumns, type TableHeader } from './table-header.ts';
import type { RowReading, TableReading } from './table-reading.ts';
import { shapeOf } from './table-shape.ts';
import { withUnnamedColumns } from './unnamed-columns.ts';
import { tableTitle, type TableTitle } from './table-title.ts';

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
  const wanted = choices.sheet ?? options.sheet ?? null;
  const { grids: converted, conversion } = withoutLegacyText(grids, choices.legacy);
  const { grid, header: named, others, sheets } = chooseTable(converted.map(prepareGrid), wanted, choices);
  const title = tableTitle(grid, named, choices.rows);
  const filled = withFilledCells(grid, choices.cells);
  const byName = assembleTable(filled, named, choices.rows);
  const more = withUnnamedColumns(filled, named, byName.kinds, choices.columns);
  const header = more?.header ?? named;
  const table = more === null ? byName : assembleTable(filled, header, choices.rows);
  if (table.tasks.length === 0) throw notATaskTable('Bảng có đầu cột nhưng không có dòng nhiệm vụ nào.');
  const kinds = new Map([...title.kinds, ...table.kinds]);
  const first = [...sheetFindings(grid), ...legacyFindings(conversion), ...(more?.findings ?? [])];
  const whole = { grid, header, title, table, kinds, others, first };
  const { document, findings } = understand(whole, choices, options);
  const doubts = tableDoubts(findings, choices.settled);
  return {
    document,
    grid,
    rows: rowReadings(grid, kinds, document.tasks, new Set(doubts.flatMap((d) => (d.settled ? [] : d.rows)))),
    columns: header.columns.map(({ column, header: words, role }) => ({ column, header: words, role })),
    doubts,
    sheets,
    legacy: conversion,
    choices,
    shape: shapeOf(named),
  };
}

interface WholeTable {
  readonly grid: Grid;
  readonly header: TableHeader;
  readonly title: TableTitle;
  readonly table: AssembledTable;
  readonly kinds: ReadonlyMap<number, RowKind>;
  readonly others: readonly Warning[];
  /** What is to be said of the sheet itself. */
  readonly first: readonly Finding[];
}

/** Puts the document together: what is written, what is understood of it, and what an officer must know. */
function understand(
  { grid, header, title, table, kinds, others, first }: WholeTable,
  choices: ReadingChoices,
  options: ReadAppendixOptions,
): { readonly document: AppendixDocument; readonly findings: readonly Finding[] } {
  const joint = splitJointCells(table.tasks, header);
  const notes = [...title.notes, table.notes].filter((text) => text !== '').join('\n');
  const legend = parseLegend(notes);
  const gaps = legendGaps(legend, [...agencyCells(joint.tasks)]);
  const abbreviations = oneObject({ ...legend, ...gaps.added });
  const { planDate, assumed } = planDateOf(title.attachedTo, options);
  const context = { planDate, register: options.register, abbreviations };
  const columns = documentColumns(header);
  const written = joint.tasks.map(({ task }) => task);
  const meant = meantCells(written, columns);
  const read = readTasks(joint.tasks, meant, header, choices, context);

  const tasks = read.map(({ task, reading, findings }): AppendixTask => ({
    ...task,
    reading,
    warnings:
      findings.length === 0 ? NO_WARNINGS : findings.map((finding) => toWarning(atTask(finding, task.path))),
  }));
  const ofTable: readonly Finding[] = [
    ...others.map((warning) => ({ ...warning, rows: [] })),
    ...assumed.map((warning) => ({ ...warning, rows: [], keep: 'Để như vậy' })),
    ...first,
    ...title.findings,
    ...table.findings,
    ...joint.findings,
    ...asAboveFindings(written, meant, header),
    ...gaps.warnings.map((warning) => ({ ...warning, rows: [], place: 'Ghi chú', keep: 'Đúng' })),
    ...unknownAgencies(read, isDecided(choices)),
  ];
  const skipped = grid.rows.filter(({ number }) => SKIPPED_KINDS.has(kinds.get(number) ?? 'other')).length;
  const groups = tasks.filter((task) => task.kind === 'group').length;
  const document: AppendixDocument = {
    format: 'skh-appendix',
    version: 1,
    title: title.title,
    attachedTo: title.attachedTo,
    columns,
    sections: table.sections,
    tasks,
    notes,
    abbreviations,
    warnings: collectWarnings(tasks, ofTable.map(toWarning)),
    counts: {
      rowsRead: grid.rows.length,
      rowsUsed: grid.rows.length - skipped,
      rowsSkipped: skipped,
      tasks: tasks.length - groups,
      groups,
    },
  };
  const findings = [...ofTable, ...findingsOf(read), ...deadlinesToConfirm(read, header)];
  return { document, findings };
}

const NO_WARNINGS: readonly Warning[] = [];

/** What is built for a legend is kept by its object: reading a table again must not build it anew. */
const legends = new Map<string, Abbreviations>();

function oneObject(abbreviations: Abbreviations): Abbreviations {
  const key = JSON.stringify(abbreviations);
  const known = legends.get(key);
  if (known !== undefined) return known;
  if (legends.size >= 16) legends.clear();
  legends.set(key, abbreviations);
  return abbreviations;
}

function findingsOf(tasks: readonly ReadTask[]): readonly Finding[] {
  const all: Finding[] = [];
  for (const { findings } of tasks) for (const finding of findings) all.push(finding);
  return all;
}

interface ReadTask extends PlacedTask {
  readonly reading: TaskReading;
}

/** What the program understands of every row; a cell that a group fills for its children counts as theirs. */
function readTasks(
  tasks: readonly PlacedTask[],
  meant: readonly InterpretedCells[],
  header: TableHeader,
  choices: ReadingChoices,
  context: {
    readonly planDate: CalendarDate;
    readonly register: AgencyRegister;
    readonly abbreviations: Abbreviations;
  },
): readonly ReadTask[] {
  const interpret = taskInterpreter(context);
  const decide = withAgencyDecisions(choices.agencies, context.register);
  const misspelt = misspeltFindings(header, context);
  return tasks.map(({ task, parent, findings: before }, index) => {
    const understood = interpret(meant[index] ?? task);
    const reading = decide(confirmed(understood, task.source.rows[0], choices));
    const empty = emptyCells(tasks, index, header);
    const spelt = misspelt(task, reading);
    const findings = empty.length === 0 && spelt.length === 0 ? before : [...before, ...empty, ...spelt];
    return { task, parent, reading, findings };
  });
}

/** A due day that an officer confirmed goes before the reading of the phrase. */
function confirmed(
  reading: TaskReading,
  row: number | undefined,
  { deadlines }: ReadingChoices,
): TaskReading {
  const due = row === undefined ? undefined : deadlines[row];
  if (due === undefined) return reading;
  const { deadline } = reading;
  const kind = due !== null && deadline.kind === 'unspecified' ? ('once' as const) : deadline.kind;
  return { ...reading, deadline: { ...deadline, kind, due, confirm: false, rule: 'Cán bộ đã xác nhận' } };
}

function isDecided({ agencies }: ReadingChoices): (text: string) => boolean {
  const decided = new Set(Object.keys(agencies).map(fold));
  return (text) => decided.size > 0 && decided.has(fold(text));
}

function atTask(finding: Finding, path: string): Finding {
  return finding.field === undefined ? finding : { ...finding, where: `${path}:${finding.field}` };
}

function agencyCells(tasks: readonly PlacedTask[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { task } of tasks) cells.add(task.lead).add(task.coordinating);
  return cells;
}

function rowReadings(
  grid: Grid,
  kinds: ReadonlyMap<number, RowKind>,
  tasks: readonly AppendixTask[],
  doubted: ReadonlySet<number>,
): readonly RowReading[] {
  const paths = new Map<number, string>();
  for (const { source, path } of tasks) for (const row of source.rows) paths.set(row, path);
  return grid.rows.map(({ number }) => ({
    number,
    kind: kinds.get(number) ?? 'other',
    sure: !doubted.has(number),
    path: paths.get(number) ?? null,
  }));
}
