import 'fake-indexeddb/auto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followMachineClock } from '#renderer/data/clock.ts';
import { YearPlay, type FrozenInWindow } from '#renderer/testing/plan-year/play-year.ts';
import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { Summary, SummaryFilter, SummaryRow } from '#shared/domain/summary/types.ts';
import { agencyId } from '#shared/ids.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { freezesOf } from '#shared/office/draft/freezes.ts';
import { ALL_FACTS } from '#shared/simulation/testing/plan-year/plan-facts.ts';
import { planYear } from '#shared/simulation/testing/plan-year/plan-year.ts';
import { filesPosted, Recount, type CountedTask } from '#shared/simulation/testing/plan-year/recount.ts';
import { AGENCIES, hasOnlyExcel } from '#shared/simulation/testing/plan-year/year-cast.ts';
import { YEAR_PERIODS } from '#shared/simulation/testing/plan-year/year-periods.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryDocument } from './merge/summary-document.ts';
import { writePapers } from './merge/write-papers.ts';
import { runSkh, spawnSkh } from './testing/run-skh.ts';

/*
 * A year of plan 158 with the program's own use cases on 19 machines and eight agencies that have only Excel; the same
 * files through the command line; and both against the year counted again from its script.
 */

const EVENTS = planYear('nam-158');
const PERIODS = YEAR_PERIODS.map(({ id }) => id);
/** Periods of which the papers are written in the window, too; the codes of all cover their words and rows. */
const WITH_PAPERS = ['2024-A1', '2025-Q1'];
let play: YearPlay;
let root: string;

/** What the window showed when it froze a period. */
interface Shown {
  /** As summary.json, without what is about files. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly progress: ProgressByTask;
  readonly filtered: readonly (readonly [SummaryFilter, Summary])[];
  /** Of WITH_PAPERS: every Word and Excel file. */
  readonly papers: Awaited<ReturnType<typeof writePapers>>;
}
const shown = new Map<string, Shown>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'skh-year-'));
  play = await YearPlay.of(EVENTS, async ({ period, asOf, book, draft: { summary, closing }, ...facts }) => {
    const { files: _files, counts: _counts, ...figures } = summaryDocument(book, summary, closing, []);
    const filtered = filtersOf(period, recountAt(period).tasks(period, asOf)).map(
      (filter) => [filter, summarise(book, period, asOf, { filter })] as const,
    );
    const papers = WITH_PAPERS.includes(period)
      ? await writePapers({ ...facts, book, summary, closing }, noonOf(asOf))
      : [];
    shown.set(period, { figures, progress: summaryProgress(book, summary), filtered, papers });
  });
  followMachineClock();
}, 240_000);
afterAll(() => rm(root, { recursive: true, force: true }));

function shownOf(period: string): Shown {
  const found = shown.get(period);
  if (found === undefined) throw new Error(`${period} was not frozen`);
  return found;
}

function frozenOf(period: string): FrozenInWindow {
  const found = play.frozen.find((each) => each.period === period);
  if (found === undefined) throw new Error(`${period} was not frozen`);
  return found;
}

/** The year counted again up to the freeze of a period. */
function recountAt(period: string): Recount {
  const recount = new Recount();
  for (const event of EVENTS) {
    recount.see(event);
    if (event.kind === 'freeze' && event.period === period) return recount;
  }
  throw new Error(`${period} is not frozen in the script`);
}

/** Writes the files a command line finds, and consolidates them. */
async function consolidated(
  name: string,
  files: FrozenInWindow['folder'],
  { period, asOf }: Pick<FrozenInWindow, 'period' | 'asOf'>,
  run = runSkh,
) {
  const [folder, out] = [join(root, name), join(root, `${name}-out`)];
  await mkdir(folder);
  for (const file of files) await writeFile(join(folder, file.name), file.bytes);
  const words = ['--plan', '158', '--period', period, '--as-of', asOf, '--out', out, '--json'];
  const done = await run('consolidate', folder, ...words);
  expect(done.code, done.stderr).toBe(0);
  return {
    read: (file: string) => readFile(join(out, file)),
    summary: JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as SummaryFile,
    json: done.json() as Record<string, unknown>,
  };
}

interface SummaryFile {
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly report: {
    readonly code: string;
    readonly digest: string;
    readonly frozen: readonly { readonly code: string; readonly digest: string; readonly standing: string }[];
  };
}

test('the year is what it is meant to be', () => {
  expect(AGENCIES).toHaveLength(25);
  expect(AGENCIES.filter(hasOnlyExcel)).toHaveLength(8);
  expect(PERIODS.filter((id) => id.includes('Q'))).toHaveLength(4);
  expect(PERIODS.filter((id) => id.includes('H'))).toHaveLength(2);
  expect(PERIODS.filter((id) => id.includes('A'))).toHaveLength(2);
  expect(EVENTS.filter(({ kind }) => kind === 'return').length).toBeGreaterThan(10);
  expect(EVENTS.filter(({ kind }) => kind === 'reorganise')).toHaveLength(1);
  expect(new Set([...play.machines.values()].map(({ session }) => session.profile.publicKey)).size).toBe(19);
  const heaps = PERIODS.flatMap((id) =>
    recountAt(id)
      .tasks(id, frozenOf(id).asOf)
      .map(({ heap }) => heap),
  );
  expect([...new Set(heaps)].toSorted()).toEqual([...exclusiveColumns].toSorted());
  // What the hand-written facts say is what the program reads.
  const { tasks, periods } = frozenOf('2025-Q1').book;
  expect(
    tasks
      .filter(({ isGroup }) => !isGroup)
      .map(({ path, row }) => ({
        path: row.path,
        key: path,
        kind: row.reading.deadline.kind,
        due: row.reading.deadline.due,
        leads: row.reading.lead.map((lead) => lead.agencyId),
      })),
  ).toEqual(ALL_FACTS.map(({ path, kind, due, leads }) => ({ path, key: path, kind, due, leads })));
  for (const { id, from, to, sendBy } of YEAR_PERIODS)
    expect(periods.find((period) => period.id === id)).toMatchObject({ from, to, sendBy });
});

describe.each(PERIODS)('%s', (period) => {
  test('the command line comes to the report that the window froze', async () => {
    const frozen = frozenOf(period);
    const { asOf, draft, code } = frozen;
    // The last quarter by a process of its own, as an officer's script starts it.
    const run = period === PERIODS.at(-1) ? spawnSkh : runSkh;
    const there = await consolidated(period, frozen.folder, frozen, run);
    expect(there.summary.report.code).toBe(code);
    const [freeze] = freezesOf(play.focal.session.ledger, frozen.period, 'consolidated');
    expect(freeze).toMatchObject({ code, asOf, standing: 'current' });
    expect(there.summary.report.digest).toBe(freeze?.digest);
    expect(there.summary.report.frozen.map((each) => [each.code, each.digest, each.standing])).toEqual([
      [code, freeze?.digest, 'current'],
    ]);
    const { files, counts, report, ...figures } = there.summary;
    expect(JSON.stringify(figures)).toBe(JSON.stringify(shownOf(period).figures));
    expect(there.json).toMatchObject({ files, counts, report });

    const { progress, papers } = shownOf(period);
    expect([...(draft.document.appendix?.progress ?? [])]).toEqual([...progress]);
    expect(papers.length > 7).toBe(WITH_PAPERS.includes(period));
    for (const { path, bytes } of papers) {
      expect(await same(there.read(join(...path)), Promise.resolve(bytes)), path.join('/')).toBe(true);
    }

    // Counts in = counts out: every file of the folder has one outcome, every segment or cell one end.
    const { segments = 0, applied = 0, waiting = 0, refused = 0 } = counts;
    expect(files.map(({ file }) => file).toSorted()).toEqual(
      frozen.folder.map(({ name }) => name).toSorted(),
    );
    expect([counts['files'], applied + waiting + refused, waiting, refused]).toEqual([
      frozen.folder.length,
      segments,
      0,
      0,
    ]);
    const { merged = 0, nothingNew = 0, foreign = 0 } = counts;
    expect(merged + nothingNew + foreign).toBe(frozen.folder.length);
    const letters = frozen.folder.filter(({ name }) => name.endsWith('.docx')).length;
    expect(foreign).toBe(letters);
  });

  test('every number is that of the year counted again', () => {
    const { asOf, draft, book } = frozenOf(period);
    const { summary } = draft;
    const recount = recountAt(period);
    const counted = recount.tasks(period, asOf);
    expectCounted(summary, counted);
    expect(summary.tasks.map(({ path, report }) => [path, report?.result ?? ''])).toEqual(
      counted.map(({ path, result }) => [path, result]),
    );
    const trend = summary.trend.map(({ title: _title, ...numbers }) => numbers);
    expect(trend).toEqual(trendOf(recount, period, asOf));

    const sending = recount.sending(period, asOf);
    const { totals, rows, owing } = draft.closing;
    expect(owing.toSorted()).toEqual(sending.owing);
    const inState = (...states: readonly string[]) =>
      rows
        .flatMap(({ agency, state }) => (states.includes(state) && owing.includes(agency) ? [agency] : []))
        .toSorted();
    expect(inState('missing', 'late')).toEqual(sending.missing);
    expect(inState('accepted')).toEqual(sending.accepted);
    expect(inState('returned')).toEqual(sending.returned);
    expect(inState('to-review', 'same-as-last', 'contradicting')).toEqual(sending.open);
    const late = rows.flatMap(({ agency, lateDays }) => (lateDays > 0 ? [`${agency} ${lateDays}`] : []));
    expect(late.toSorted()).toEqual(sending.late);
    expect([totals.expected, totals.sent, totals.notSent]).toEqual([
      sending.owing.length,
      sending.owing.length - sending.missing.length,
      sending.missing.length,
    ]);
    expect(book.tasks.filter(({ isGroup }) => !isGroup)).toHaveLength(counted.length);
  });

  test('and under every filter', () => {
    const counted = recountAt(period).tasks(period, frozenOf(period).asOf);
    const { filtered } = shownOf(period);
    for (const [filter, summary] of filtered) {
      const passing = counted.filter(
        ({ agency, section, kind }) =>
          (filter.agency === undefined || filter.agency === agency) &&
          (filter.section === undefined || filter.section === section) &&
          (filter.deadlineKind === undefined || filter.deadlineKind === kind),
      );
      expectCounted(summary, passing);
    }
  });
});

/** Totals, both denominators and each grouping, as numbers. */
function expectCounted(summary: Summary, tasks: readonly CountedTask[]): void {
  expect(numbersOf(summary.total)).toEqual(heapsOf(tasks));
  const done = (of: readonly CountedTask[]) => of.filter(({ heap }) => heap.startsWith('done')).length;
  const waiting = (of: readonly CountedTask[]) => of.filter(({ heap }) => heap === 'advisedWaiting').length;
  const fallen = tasks.filter(({ due }) => due);
  for (const [rate, of] of [
    [summary.ofAssigned, tasks],
    [summary.ofFallenDue, fallen],
  ] as const) {
    expect([rate.done.length, rate.of.length, rate.waiting.length]).toEqual([
      done(of),
      of.length,
      waiting(of),
    ]);
  }
  for (const [rows, keyOf] of [
    [summary.byAgency, ({ agency }: CountedTask) => agency],
    [summary.bySection, ({ section }: CountedTask) => section],
    [summary.byDeadlineKind, ({ kind }: CountedTask) => kind],
  ] as const) {
    const keys = [...new Set(tasks.map(keyOf))];
    const table = (each: readonly (readonly [unknown, unknown])[]) =>
      Object.fromEntries(each.map(([key, numbers]) => [String(key), numbers]));
    expect(table(rows.map((row) => [row.key, numbersOf(row)]))).toEqual(
      table(keys.map((key) => [key, heapsOf(tasks.filter((task) => keyOf(task) === key))])),
    );
  }
}

const numbersOf = ({ cells }: SummaryRow<unknown>): Record<string, number> =>
  Object.fromEntries(
    ['assigned' as const, ...exclusiveColumns].map((column) => [column, cells[column].length]),
  );

function heapsOf(tasks: readonly CountedTask[]): Record<string, number> {
  const counts: Record<string, number> = { assigned: tasks.length };
  for (const column of exclusiveColumns) counts[column] = 0;
  for (const { heap } of tasks) counts[heap] = (counts[heap] ?? NaN) + 1;
  return counts;
}

function trendOf(recount: Recount, period: string, asOf: string) {
  const kind = period.slice(5, 6);
  const earlier = YEAR_PERIODS.filter(
    ({ id }) => kind !== 'A' && id.slice(5, 6) === kind && id < period && recount.hasAccepted(id),
  ).map(({ id, to }) => [id, to] as const);
  return [...earlier, [period, asOf] as const].map(([id, on]) => {
    const tasks = recount.tasks(id, on);
    const fallen = tasks.filter(({ due }) => due);
    const done = (of: readonly CountedTask[]) => of.filter(({ heap }) => heap.startsWith('done')).length;
    return {
      period: id,
      asOf: on,
      assigned: tasks.length,
      done: done(tasks),
      overdue: tasks.filter(({ heap }) => heap === 'overdue').length,
      fallenDue: fallen.length,
      doneOfFallenDue: done(fallen),
    };
  });
}

/**
 * Every filter by one of agency, section and kind of deadline; of the first half-year also every one by two and by all three
 * that lets a task through.
 */
function filtersOf(period: string, tasks: readonly CountedTask[]): readonly SummaryFilter[] {
  const filters = new Map<string, SummaryFilter>();
  for (const { agency: id, section, kind } of tasks) {
    const agency = { agency: id === null ? null : agencyId(id) };
    const parts: readonly SummaryFilter[] = [agency, { section }, { deadlineKind: kind }];
    const together = period === '2024-H1' ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 4];
    for (const chosen of together) {
      const filter = Object.assign(
        {},
        ...parts.filter((_, bit) => (chosen & (1 << bit)) !== 0),
      ) as SummaryFilter;
      filters.set(JSON.stringify(filter), filter);
    }
  }
  return [...filters.values()];
}

async function same(a: Promise<Uint8Array>, b: Promise<Uint8Array>): Promise<boolean> {
  return Buffer.from(await a).equals(Buffer.from(await b));
}

test('what came in is what was posted, file by file', () => {
  const posted = filesPosted(EVENTS);
  const files = play.received.flatMap((each) => each.files);
  const noise = 2 * play.received.length;
  expect(files).toHaveLength(posted.packages + posted.workbooks + noise);
  for (const { files: given, record } of play.received) {
    expect(record.files.map(({ name }) => name).toSorted()).toEqual(given.map(({ name }) => name).toSorted());
    for (const { segments, fresh, known, waiting, refused } of record.files)
      expect(fresh + known + waiting + refused).toBe(segments);
    expect(record.files.filter(({ outcome }) => outcome === 'foreign')).toHaveLength(1);
    expect(
      record.files.some(({ outcome }) => ['damaged', 'refused', 'other-plan', 'closed'].includes(outcome)),
    ).toBe(false);
  }
});

test('a period consolidates to the same bytes in any order and twice', async () => {
  const frozen = frozenOf('2024-H1');
  const twisted = frozen.folder.flatMap(({ name, bytes }, index) => [
    { name: `${String(999 - index)} ${name}`, bytes },
    ...(index % 3 === 0 ? [{ name: `bản sao ${name}`, bytes }] : []),
  ]);
  const there = await consolidated('twisted', twisted, frozen);
  const straight = join(root, '2024-H1-out');
  for (const name of ['report.docx', 'appendix.xlsx', 'lists.csv'])
    expect(await same(there.read(name), readFile(join(straight, name)))).toBe(true);
  const { files: _files, counts: _counts, ...figures } = there.summary;
  const {
    files,
    counts: __counts,
    ...before
  } = JSON.parse(await readFile(join(straight, 'summary.json'), 'utf8')) as SummaryFile;
  expect(files).toHaveLength(frozen.folder.length);
  expect(there.summary.files).toHaveLength(twisted.length);
  expect(JSON.stringify(figures)).toBe(JSON.stringify(before));
});
