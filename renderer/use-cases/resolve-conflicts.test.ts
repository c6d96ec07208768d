import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, issued, Q3 } from '#renderer/testing/report-cycle.ts';
import { segmentOrigins } from '#renderer/data/segment-origins.ts';
import { listFieldConflicts } from '#shared/book/conflicts/list-field-conflicts.ts';
import { reportProvenance } from '#shared/book/report-provenance.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { resolveConflicts } from './resolve-conflicts.ts';
import { acceptReports } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { submitReport } from './submit-report.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');
const REP = `rep/${HEALTH}/${I7}/${Q3}`;

const conflictsOf = ({ session }: Machine) =>
  listFieldConflicts(session.ledger, session.profile.publicKey).flatMap(({ conflicts }) => conflicts);

async function send(from: Machine, ...to: readonly Machine[]): Promise<void> {
  await exportPackage(
    from.session,
    from.book(),
    from.session.profile.role === 'focal' ? 'plan' : 'report',
    null,
  );
  for (const each of to) await importPackages(each.session, [from.lastFile()]);
}

/** Two machines of one agency, both accepted, that wrote the same task apart from each other. */
async function clash() {
  const { focal, plan, health: office } = await issued();
  const desk = await machine(HEALTH, { kind: 'package', file: plan });
  for (const each of [office, desk]) {
    await saveTaskReport(each.session, I7, Q3, { state: 'in-progress' });
    await send(each, focal);
  }
  await acceptWaiting(focal);
  await send(focal, office, desk);
  await saveTaskReport(office.session, I7, Q3, { result: 'Bản của phòng', progress: 40 });
  await saveTaskReport(desk.session, I7, Q3, {
    result: 'Bản của bàn',
    progress: 60,
    proposals: 'Thêm người',
  });
  await send(desk, office, focal);
  return { focal, office, desk };
}

describe('two machines of one agency wrote the same fields', () => {
  it('both values are listed with the file the other one came in; the rest is merged', async () => {
    const { office, desk } = await clash();
    const conflicts = conflictsOf(office);
    expect(conflicts.map(({ field }) => field).toSorted()).toEqual(['progress', 'result']);
    expect(office.book().report(HEALTH, I7, Q3)?.proposals).toBe('Thêm người');
    const origins = segmentOrigins(
      (await office.session.db.imports.toArray()).toSorted((a, b) => b.at - a.at),
    );
    const [mine, theirs] = conflicts[0]!.values;
    expect(mine.writer.author).toBe(office.session.profile.publicKey);
    expect(origins.get(mine.writer.hash)).toBeUndefined();
    expect(origins.get(theirs.writer.hash)?.file).toBe(desk.lastFile().name);
  });

  it('one step settles them on every machine, and one undo brings back what was shown', async () => {
    const { focal, office, desk } = await clash();
    const before = office.book().report(HEALTH, I7, Q3);
    const segments = office.session.ledger.segments().length;
    const conflicts = conflictsOf(office);
    const chosen = conflicts.map((conflict) => ({ conflict, value: conflict.values[1].value }));
    expect(await resolveConflicts(office.session, chosen, 'chọn')).toBe(2);
    expect(office.session.ledger.segments()).toHaveLength(segments + 1);
    await send(office, focal, desk);
    for (const each of [office, focal, desk]) {
      expect(conflictsOf(each)).toEqual([]);
      expect(each.book().report(HEALTH, I7, Q3)).toMatchObject({ result: 'Bản của bàn', progress: 60 });
    }
    expect(office.session.ledger.history(REP, 'result').map(({ value }) => value)).toContain('Bản của phòng');
    expect(await office.session.undo()).toBe('chọn');
    expect(office.book().report(HEALTH, I7, Q3)).toEqual(before);
  });

  it('a choice that was overtaken is not written over what came since', async () => {
    const { office } = await clash();
    const conflicts = conflictsOf(office);
    await saveTaskReport(office.session, I7, Q3, { result: 'Viết lại' });
    const chosen = conflicts.map((conflict) => ({ conflict, value: conflict.values[1].value }));
    expect(await resolveConflicts(office.session, chosen, 'chọn')).toBe(1);
    expect(office.book().report(HEALTH, I7, Q3)?.result).toBe('Viết lại');
  });
});

describe('why this number', () => {
  it('leads an accepted report back to who wrote each value, who submitted and who accepted', async () => {
    const { focal, office, desk } = await clash();
    const conflicts = conflictsOf(office);
    const chosen = conflicts.map((conflict) => ({ conflict, value: conflict.values[0].value }));
    await resolveConflicts(office.session, chosen, 'chọn');
    await submitReport(office.session, office.book(), [I7], Q3);
    await saveTaskReport(office.session, I7, Q3, { result: 'Sửa sau khi nộp' });
    await send(office, focal);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    const [report] = focal.book().acceptedReports(Q3);
    const { fields, submission, review } = reportProvenance(focal.session.ledger, focal.book(), report!);
    const authors = [office, desk, focal].map(({ session }) => session.profile.publicKey);
    expect(submission?.author).toBe(authors[0]);
    expect(review?.author).toBe(authors[2]);
    const writes = Object.fromEntries(fields.map(({ field, write }) => [field, write]));
    expect(writes['result']).toMatchObject({ value: 'Bản của phòng', writer: { author: authors[0] } });
    expect(writes['proposals']).toMatchObject({ value: 'Thêm người', writer: { author: authors[1] } });
  });
});
