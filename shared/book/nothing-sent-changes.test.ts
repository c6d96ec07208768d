import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { periodId, taskPath } from '#shared/ids.ts';
import { FOCAL, HEALTH, accept, machine, NOW } from '#shared/ledger/testing/book-parts.ts';
import type { Change, SignedSegment } from '#shared/ledger/types.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reviewChange } from './changes/focal-changes.ts';
import { reportChange, submissionChange } from './changes/report-changes.ts';
import { createReportReader } from './read-reports.ts';

const Q3 = periodId('2024-Q3');
const TASKS = ['I.7', 'I.10.b'].map(taskPath);

/** What may happen after a report was sent; `old` writes an earlier value again, as an undo does. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    task: fc.nat(1),
    text: fc.constantFrom('a', 'b', 'c', ''),
  }),
  fc.record({ kind: fc.constant('old' as const), task: fc.nat(1) }),
  fc.record({ kind: fc.constantFrom('submit', 'same-code', 'accept', 'return', 'exchange') }),
);

it('nothing that was sent changes afterwards, whatever is written and in whatever order it arrives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 24 }),
      fc.infiniteStream(fc.nat()),
      async (steps, dice) => {
        const focal = await machine(1, FOCAL);
        const health = await machine(2, HEALTH);
        const own = createReader(health);
        /** Submission → what it froze, as read when it was written. */
        const frozen = new Map<SignedSegment['hash'], string>();
        let accepted: SignedSegment['hash'] | null = null;
        let code = 0;
        const values = new Map<string, string[]>();
        const exchange = async () => {
          await focal.ledger.receive(health.ledger.export());
          await health.ledger.receive(focal.ledger.export());
        };
        const put = (index: number, text: string): readonly Change[] => {
          const task = TASKS[index] ?? TASKS[0]!;
          values.set(task, [...(values.get(task) ?? []), text]);
          return [reportChange(HEALTH, task, Q3, { result: text, progress: text.length })];
        };
        const submit = (name: string) =>
          health.write([submissionChange(HEALTH, Q3, { code: name, at: NOW, by: 'Ánh', taskCount: 2 })]);
        await focal.write(accept(health));
        await exchange();
        for (const { kind, ...more } of steps) {
          if (kind === 'write' && 'text' in more) await health.write(put(more.task, more.text));
          else if (kind === 'old' && 'task' in more) {
            await health.write(put(more.task, values.get(TASKS[more.task] ?? '')?.[0] ?? ''));
          } else if (kind === 'submit') {
            const { hash } = await submit(`3Q-${(code += 1)}`);
            frozen.set(hash, snapshot(own));
          } else if (kind === 'same-code' && code > 0) await submit(`3Q-${code}`);
          else if (kind === 'exchange') await exchange();
          else if ((kind === 'accept' || kind === 'return') && code > 0) {
            await exchange();
            const judged = createReader(focal)().submission(HEALTH, Q3);
            if (!judged) continue;
            await focal.write([
              reviewChange({
                agency: HEALTH,
                period: Q3,
                decision: kind === 'accept' ? 'accepted' : 'returned',
                judged: judged.segment,
                code: judged.code,
                at: NOW,
                by: 'Khoa',
                reasons: {},
              }),
            ]);
            accepted = kind === 'accept' ? judged.segment : null;
          }
        }
        await exchange();

        // A third machine gets everything in an order of its own, some of it twice.
        const third = await machine(3, HEALTH);
        const all = [...focal.ledger.export(), ...health.ledger.export()];
        const mixed = all
          .map((segment) => ({ segment, place: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place);
        for (const { segment } of mixed) await third.ledger.receive([segment]);

        for (const each of [focal, health, third]) {
          const reader = createReader(each)();
          for (const [hash, was] of frozen) {
            const view = each.ledger.asOf(hash);
            const then = TASKS.map((task) => view.read(`rep/${HEALTH}/${task}/${Q3}`)?.['result'] ?? null);
            expect(JSON.stringify(then)).toBe(was);
          }
          const submission = reader.submission(HEALTH, Q3);
          if (submission) expect(snapshot(() => reader)).toBe(frozen.get(submission.segment));
          const counted = TASKS.map(
            (task) => reader.acceptedReports(Q3).find((report) => report.task === task)?.result ?? null,
          );
          expect(JSON.stringify(counted)).toBe(accepted === null ? '[null,null]' : frozen.get(accepted));
        }
      },
    ),
    { seed: 158, numRuns: 60 },
  );
});

const createReader =
  ({ ledger }: Pick<Awaited<ReturnType<typeof machine>>, 'ledger'>) =>
  () =>
    createReportReader(ledger, plan158());

const snapshot = (reader: () => ReturnType<typeof createReportReader>): string =>
  JSON.stringify(TASKS.map((task) => reader().submittedReport(HEALTH, task, Q3)?.result ?? null));
