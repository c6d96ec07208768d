import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId, taskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import { accept, FOCAL, HEALTH, machine, NOW, report } from '#shared/ledger/testing/book-parts.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { filesNamedIn } from '#shared/package/named-files.ts';
import { Problem } from '#shared/problem.ts';
import { planChanges } from './changes/plan-changes.ts';
import { submissionChange } from './changes/report-changes.ts';
import { newerContent } from './newer-content.ts';
import { createBookReader } from './read-book.ts';
import { usualPeriods } from './reporting-periods-of.ts';
import type { Book } from './types.ts';

const Q3 = periodId('2024-Q3');
const I7 = taskPath('I.7');
const plan = plan158();

/** Records of every kind that a screen reads, with fields that it reads of them. */
const OF_FOCAL_POINT: readonly (readonly [string, readonly string[]])[] = [
  [entity.doc, ['number', 'title', 'date', 'bases', 'tasks', 'focalPoint']],
  [entity.section('I'), ['title', 'order']],
  [entity.task(I7), ['content', 'lead', 'coordinating', 'deadline', 'product', 'order', 'withdrawn', 'path']],
  [entity.reading(I7), ['due', 'basis', 'by', 'at']],
  [entity.extension(I7, 'a'), ['decision', 'from', 'until', 'reason', 'document', 'on', 'by', 'at']],
  [entity.schedule, ['windows', 'sendingDays', 'holidays', 'kinds']],
  [entity.agency(HEALTH), ['name', 'shortName', 'aliases', 'validFrom', 'validTo', 'successor', 'party']],
  [entity.period(Q3), ['kind', 'year', 'n', 'title', 'from', 'to', 'sendBy']],
  [entity.review(HEALTH, Q3), ['decision', 'judged', 'code', 'at', 'by', 'reasons']],
  [entity.filled(HEALTH, I7, Q3), ['state', 'progress', 'result', 'products', 'evidence']],
  [entity.workbook(HEALTH, Q3), ['code', 'at', 'by', 'over', 'taskCount']],
  [entity.consol(Q3, 'consolidated/opening'), ['text', 'basedOn', 'hidden', 'after']],
];
const OF_AGENCY: typeof OF_FOCAL_POINT = [
  [
    entity.report(HEALTH, I7, Q3),
    [
      'state',
      'progress',
      'result',
      'products',
      'evidence',
      'extension',
      'corrections',
      'completedOn',
      'lateReason',
    ],
  ],
  [entity.submission(HEALTH, Q3), ['code', 'at', 'by', 'taskCount']],
  [entity.measure(HEALTH, I7, 'a'), ['content', 'start', 'due', 'order', 'responsible', 'withdrawn']],
];

/** What a later version, another program or a mistaken hand may have put where this version expects something else. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<JsonValue>(null, '', -1, 1e15, [], {}, [null], [[]], '2024-13-45', 'granted', 'done', [
    'x',
    1,
  ]),
) as fc.Arbitrary<JsonValue>;

const writesOf = (records: typeof OF_FOCAL_POINT) =>
  fc.array(
    fc
      .constantFrom(...records)
      .chain(([id, fields]) => fc.tuple(fc.constant(id), fc.constantFrom(...fields), value)),
    { minLength: 1, maxLength: 6 },
  );

it('whatever stands in a field, the book can be read, counted and handed on', async () => {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  const start = [
    await focal.write([
      ...planChanges(plan, builtInAgencies, usualPeriods(plan.date, 2024)),
      ...accept(health),
    ]),
  ];
  await health.ledger.receive(start);
  start.push(await health.write([report(HEALTH, 'đã làm', 'I.7')]));
  start.push(
    await health.write([submissionChange(HEALTH, Q3, { code: 'X', at: NOW, by: 'Ánh', taskCount: 1 })]),
  );
  await fc.assert(
    fc.asyncProperty(writesOf(OF_FOCAL_POINT), writesOf(OF_AGENCY), async (central, own) => {
      const [desk, office] = [await machine(1, FOCAL), await machine(2, HEALTH)];
      for (const each of [desk, office]) await each.ledger.receive(start);
      for (const [who, writes] of [
        [desk, central],
        [office, own],
      ] as const) {
        for (const [id, field, given] of writes) {
          // What would do harm is refused when it is written, and by every receiver.
          await who.write([{ entity: id, fields: { [field]: given } }]).catch((error: unknown) => {
            if (!(error instanceof Problem)) throw error;
          });
        }
      }
      await desk.ledger.receive(office.ledger.export());
      const book = readOrSay(desk.ledger);
      if (book === null) {
        // The plan's own verbatim texts are never guessed at: it is said which one is not understood.
        expect(central.some(([id]) => /^(doc|section|task)\b/u.test(id))).toBe(true);
        return;
      }
      const { rows } = closingDay(book, Q3, NOW);
      expect(rows.length).toBeGreaterThan(0);
      const { total } = summarise(book, Q3, '2024-09-17');
      const { assigned, ...parts } = total.cells;
      expect(Object.values(parts).flat()).toHaveLength(assigned.length);
      for (const task of book.tasks) {
        book.report(HEALTH, task.path, Q3);
        book.submittedReport(HEALTH, task.path, Q3);
      }
      book.acceptedReports(Q3);
      filesNamedIn(desk.ledger);
      newerContent(desk.ledger);
    }),
    { numRuns: 80, seed: 158 },
  );
});

/** Null where the plan itself is refused, with its place. */
function readOrSay(ledger: Ledger): Book | null {
  try {
    return createBookReader(plan, builtInAgencies)(ledger, '2024-09-17');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error).toMatchObject({
      code: 'bad-plan',
      where: expect.stringMatching(/^(doc|section|task)/u) as string,
    });
    return null;
  }
}
