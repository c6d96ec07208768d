import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { reviewChange } from '#shared/book/changes/focal-changes.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { ownerOf } from '#shared/ledger/entities.ts';
import { accept, FOCAL, machine, type Machine, NOW } from '#shared/ledger/testing/book-parts.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { JsonValue } from '#shared/json.ts';
import { fillInTexts } from '#shared/office/fill-in/fill-in-document-of.ts';
import type { FillInReading } from '#shared/office/fill-in/read-fill-in.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stageWorkbook } from './stage-workbook.ts';
import { stagedKey } from './staged-workbook.ts';
import { stageTwice, twiceSettled } from './stage-twice.ts';
import { reportProvenance } from '#shared/book/report-provenance.ts';
import { workbookTakenIn } from './take-workbook.ts';

const Q3 = periodId('2024-Q3');
/** Has several tasks in the plan. */
const HOME = agencyId('so-noi-vu');
const readBook = createBookReader(plan158(), builtInAgencies);
const bookOf = (ledger: Ledger): Book => readBook(ledger, '2024-09-20');
const TASKS = fillInTexts(bookOf((await machine(1, FOCAL)).ledger), HOME).map(({ path }) => path);
const [FIRST = taskPath(''), SECOND = taskPath('')] = TASKS;

/** What a workbook says: results by task, made at this time. */
function workbook(results: Readonly<Record<string, string>>, madeAt = NOW): FillInReading {
  const tasks = Object.entries(results).map(([task, result], index) => ({
    task: taskPath(task),
    fields: [{ field: 'result' as const, value: result, place: `Báo cáo!J${6 + index}` }],
    came: new Map(),
  }));
  const head = { version: 1, plan: plan158().id, agency: HOME, period: Q3, madeAt };
  const absent = TASKS.filter((path) => !(path in results));
  return { head, officer: 'Lê Thị Hạnh', phone: '', tasks, absent, remarks: [] };
}

/** The focal point takes a workbook in; `take` names the tasks whose workbook value an officer chose. */
async function takeIn(focal: Machine, reading: FillInReading, sha256: string, take: readonly string[] = []) {
  const book = bookOf(focal.ledger);
  const staged = stageWorkbook(
    book,
    focal.ledger,
    reading,
    { name: 'bao cao (1).xlsx', sha256: sha(sha256) },
    false,
  );
  const choices = new Set(staged.conflicts.filter(({ task }) => take.includes(task)).map(stagedKey));
  const changes = await workbookTakenIn(book, focal.ledger, staged, choices, {
    person: 'Trần Văn Nam',
    at: NOW,
  });
  const segment = changes.length === 0 ? null : await focal.write(changes);
  return { staged, changes, segment };
}

const sha = (text: string): string => text.padEnd(64, '0');

async function twoMachines() {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HOME);
  await focal.write(accept(health));
  await health.ledger.receive(focal.ledger.export());
  return { focal, health };
}
const send = async (from: Machine, to: Machine) =>
  to.ledger.receive(from.ledger.export({ author: from.key.publicKey }));

const own = (health: Machine, result: string, task = FIRST) =>
  health.write([reportChange(HOME, task, Q3, { result })]);
const submit = (health: Machine, code: string) =>
  health.write([submissionChange(HOME, Q3, { code, at: NOW, by: 'Hạnh', taskCount: 1 })]);
const said = (ledger: Ledger, task = FIRST) => bookOf(ledger).submittedReport(HOME, task, Q3)?.result;

it('counts like a submission, says who filled it in and who took it in, and is accepted like one', async () => {
  const { focal, health } = await twoMachines();
  const { segment } = await takeIn(focal, workbook({ [FIRST]: 'Đã họp' }), 'a');
  const book = bookOf(focal.ledger);
  expect(book.stage(HOME, Q3)).toBe('submitted');
  expect(book.submission(HOME, Q3)).toMatchObject({
    by: 'Lê Thị Hạnh',
    taskCount: 1,
    segment: segment?.hash,
    origin: { kind: 'workbook', importedBy: 'Trần Văn Nam', file: 'bao cao (1).xlsx', sha256: sha('a') },
  });
  const { segment: judged = segment!.hash, code = '' } = book.submission(HOME, Q3) ?? {};
  await focal.write([
    reviewChange({
      agency: HOME,
      period: Q3,
      decision: 'accepted',
      judged,
      code,
      at: NOW,
      by: 'Nam',
      reasons: {},
    }),
  ]);
  await send(focal, health);
  for (const { ledger } of [focal, health]) {
    expect(bookOf(ledger).stage(HOME, Q3)).toBe('accepted');
    expect(
      bookOf(ledger)
        .acceptedReports(Q3)
        .map(({ result }) => result),
    ).toEqual(['Đã họp']);
  }
});

it('is harmless the second time', async () => {
  const { focal } = await twoMachines();
  const reading = workbook({ [FIRST]: 'Đã họp', [SECOND]: 'Đã trình' });
  await takeIn(focal, reading, 'a');
  const before = await focal.ledger.digest();
  expect((await takeIn(focal, reading, 'a')).changes).toEqual([]);
  // Saved again by another program: other bytes, the same words.
  expect((await takeIn(focal, reading, 'b')).changes).toEqual([]);
  expect(await focal.ledger.digest()).toBe(before);
});

it('never touches what the agency owns', async () => {
  const { focal, health } = await twoMachines();
  await own(health, 'Của cơ quan');
  await send(health, focal);
  const { changes } = await takeIn(focal, workbook({ [FIRST]: 'Của tệp', [SECOND]: 'Đã trình' }), 'a', [
    FIRST,
  ]);
  expect(changes.map(({ entity }) => ownerOf(entity))).toEqual(changes.map(() => 'focal'));
  expect(focal.ledger.read(`rep/${HOME}/${FIRST}/${Q3}`)).toEqual({ result: 'Của cơ quan' });
});

it('keeps the value of the program unless an officer takes that of the file, and remembers the decision', async () => {
  const { focal, health } = await twoMachines();
  await own(health, 'Của cơ quan');
  await submit(health, '3Q-0001');
  await send(health, focal);
  const reading = workbook({ [FIRST]: 'Của tệp' });
  const first = await takeIn(focal, reading, 'a');
  expect(first.staged.conflicts).toEqual([
    { task: FIRST, field: 'result', place: 'Báo cáo!J6', program: 'Của cơ quan', workbook: 'Của tệp' },
  ]);
  const book = bookOf(focal.ledger);
  expect([said(focal.ledger), book.submission(HOME, Q3)?.code]).toEqual(['Của cơ quan', '3Q-0001']);
  expect(focal.ledger.read(`workbook/${HOME}/${Q3}`)?.['decided']).toEqual([
    {
      sha256: sha('a'),
      task: FIRST,
      field: 'result',
      took: 'program',
      notTaken: 'Của tệp',
      file: 'bao cao (1).xlsx',
      officer: 'Lê Thị Hạnh',
      by: 'Trần Văn Nam',
      at: NOW,
    },
  ]);
  expect((await takeIn(focal, reading, 'a')).changes).toEqual([]);

  await takeIn(focal, reading, 'b', [FIRST]);
  expect([said(focal.ledger), bookOf(focal.ledger).submission(HOME, Q3)?.origin.kind]).toEqual([
    'Của tệp',
    'workbook',
  ]);
});

it('lets the later one count where one was written knowing the other', async () => {
  const { focal, health } = await twoMachines();
  await takeIn(focal, workbook({ [FIRST]: 'Của tệp', [SECOND]: 'Cũng của tệp' }), 'a');
  await send(focal, health);
  expect(bookOf(health.ledger).report(HOME, FIRST, Q3)?.result).toBe('Của tệp');
  await own(health, 'Sửa lại');
  await submit(health, '3Q-0002');
  await send(health, focal);
  const book = bookOf(focal.ledger);
  expect(book.submission(HOME, Q3)?.code).toBe('3Q-0002');
  expect(book.sentTwice(HOME, Q3)).toBeUndefined();
  expect([said(focal.ledger), said(focal.ledger, SECOND)]).toEqual(['Sửa lại', 'Cũng của tệp']);

  await takeIn(focal, workbook({ [SECOND]: 'Tệp mới' }, NOW + 1), 'c');
  expect([said(focal.ledger), said(focal.ledger, SECOND)]).toEqual(['Sửa lại', 'Tệp mới']);
});

it('counts the agency’s own of two that knew nothing of each other, and says that it was sent twice', async () => {
  const { focal, health } = await twoMachines();
  await takeIn(focal, workbook({ [FIRST]: 'Của tệp' }), 'a');
  await own(health, 'Của cơ quan');
  const sent = await submit(health, '3Q-0003');
  await send(health, focal);
  const book = bookOf(focal.ledger);
  expect(said(focal.ledger)).toBe('Của cơ quan');
  const twice = book.sentTwice(HOME, Q3);
  expect([twice?.counts.segment, twice?.workbook.origin.kind]).toEqual([sent.hash, 'workbook']);
  expect(twice?.besideReport(FIRST)?.result).toBe('Của tệp');

  const by = { person: 'Trần Văn Nam', at: NOW };
  const staged = stageTwice(book, twice!);
  expect(staged.conflicts.map(({ task, program, workbook: ofFile }) => [task, program, ofFile])).toEqual([
    [FIRST, 'Của cơ quan', 'Của tệp'],
  ]);
  const taken = await twiceSettled(book, focal.ledger, twice!, new Set(staged.conflicts.map(stagedKey)), by);
  const kept = await twiceSettled(book, focal.ledger, twice!, new Set(), by);
  await focal.write(kept);
  expect([said(focal.ledger), bookOf(focal.ledger).sentTwice(HOME, Q3)]).toEqual(['Của cơ quan', undefined]);
  await focal.write(taken);
  expect([said(focal.ledger), bookOf(focal.ledger).sentTwice(HOME, Q3)]).toEqual(['Của tệp', undefined]);
});

it('tells of each value whether it came in the workbook or from the agency itself', async () => {
  const { focal, health } = await twoMachines();
  await own(health, 'Của cơ quan', SECOND);
  await send(health, focal);
  const { segment } = await takeIn(focal, workbook({ [FIRST]: 'Của tệp' }), 'a');
  const sources = [FIRST, SECOND].map((task) => {
    const key = { agency: HOME, task, period: Q3 };
    const { fields, submission } = reportProvenance(focal.ledger, bookOf(focal.ledger), key);
    expect(submission?.hash).toBe(segment?.hash);
    return fields.find(({ field }) => field === 'result');
  });
  expect(sources[0]?.workbook).toEqual({
    officer: 'Lê Thị Hạnh',
    importedBy: 'Trần Văn Nam',
    file: 'bao cao (1).xlsx',
  });
  expect([sources[1]?.workbook, sources[1]?.write.writer.author]).toEqual([null, health.key.publicKey]);
});

it('asks when an older workbook, or the same one filled in otherwise, comes after a newer one', async () => {
  const { focal } = await twoMachines();
  await takeIn(focal, workbook({ [FIRST]: 'Bản mới' }, NOW), 'a');
  for (const madeAt of [NOW - 1, NOW]) {
    const older = await takeIn(focal, workbook({ [FIRST]: 'Bản cũ' }, madeAt), `b${madeAt}`);
    expect(older.staged.conflicts).toHaveLength(1);
    expect(said(focal.ledger)).toBe('Bản mới');
  }
  const newer = await takeIn(focal, workbook({ [FIRST]: 'Bản sửa' }, NOW + 1), 'c');
  expect([newer.staged.conflicts, said(focal.ledger)]).toEqual([[], 'Bản sửa']);
});

it('leaves tasks that the file does not have as they were', async () => {
  const { focal } = await twoMachines();
  await takeIn(focal, workbook({ [FIRST]: 'Một', [SECOND]: 'Hai' }), 'a');
  await takeIn(focal, workbook({ [FIRST]: 'Một sửa' }, NOW + 1), 'b');
  expect([said(focal.ledger), said(focal.ledger, SECOND)]).toEqual(['Một sửa', 'Hai']);
});

it('means the same in whatever order and however often the segments come', async () => {
  const { focal, health } = await twoMachines();
  await own(health, 'Nháp');
  await send(health, focal);
  await takeIn(focal, workbook({ [FIRST]: 'Tệp một', [SECOND]: 'Hai' }), 'a', [FIRST]);
  await own(health, 'Của cơ quan', SECOND);
  await submit(health, '3Q-0004');
  await send(health, focal);
  await send(focal, health);
  await own(health, 'Biết cả hai');
  await submit(health, '3Q-0005');
  await send(health, focal);
  await takeIn(focal, workbook({ [SECOND]: 'Tệp hai' }, NOW + 1), 'b', [SECOND]);
  const all = focal.ledger.export();
  const expected = picture(focal.ledger);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
      async (segments) => {
        const other = await machine(1, FOCAL);
        for (const segment of segments) await other.ledger.receive([segment]);
        expect(picture(other.ledger)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

function picture(ledger: Ledger): JsonValue {
  const book = bookOf(ledger);
  const results = (report: ReportFields | undefined) => report?.result ?? null;
  return [
    book.stage(HOME, Q3),
    book.submission(HOME, Q3)?.code ?? null,
    ...[FIRST, SECOND].flatMap((task) => [
      results(book.report(HOME, task, Q3)),
      results(book.submittedReport(HOME, task, Q3)),
    ]),
  ];
}

it('says nothing where every field was emptied by an undo', async () => {
  const { focal } = await twoMachines();
  const { changes } = await takeIn(focal, workbook({ [FIRST]: 'Đã họp' }), 'a');
  await focal.write(
    changes.map(({ entity, fields }) => ({
      entity,
      fields: Object.fromEntries(Object.keys(fields).map((field) => [field, null])),
    })),
  );
  const book = bookOf(focal.ledger);
  expect([book.stage(HOME, Q3), book.report(HOME, FIRST, Q3)]).toEqual(['none', undefined]);
  expect((await takeIn(focal, workbook({ [FIRST]: 'Đã họp' }), 'a')).changes).not.toEqual([]);
  expect(said(focal.ledger)).toBe('Đã họp');
  expect(Object.keys(bookOf(focal.ledger).submittedReport(HOME, FIRST, Q3) ?? {})).toEqual(
    expect.arrayContaining(Object.keys(blankReport())),
  );
});
