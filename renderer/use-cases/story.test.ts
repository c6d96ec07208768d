import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { acceptWaiting, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { acceptReports, returnReport } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { submitReport } from './submit-report.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');
const HOME = agencyId('so-noi-vu');

describe('a plan goes out, reports come back, the focal point consolidates', () => {
  it('agencies see the plan that the focal point issued', async () => {
    const { health, focal } = await issued();
    expect(health.book().planReceived).toBe(true);
    expect(health.book().plan).toEqual(focal.book().plan);
    expect(health.book().tasks.filter(({ isGroup }) => !isGroup)).toHaveLength(39);
  });

  it('packages wait for an unknown key, apply once it is accepted, in any order and twice', async () => {
    const { focal, health, home } = await issued();
    const files = [
      await report(health, 'Đã làm việc với 3 trạm y tế.'),
      await report(home, 'Đã trình Đề án.'),
    ];
    const first = await importPackages(focal.session, files);
    expect(first.files.map(({ outcome }) => outcome)).toEqual(['waiting', 'waiting']);
    await acceptWaiting(focal);
    expect(focal.book().stage(HEALTH, Q3)).toBe('submitted');
    const digest = await focal.session.ledger.digest();
    const again = await importPackages(focal.session, files.toReversed());
    expect(again.files.map(({ outcome, fresh }) => [outcome, fresh])).toEqual([
      ['nothing-new', 0],
      ['nothing-new', 0],
    ]);
    expect(await focal.session.ledger.digest()).toBe(digest);
    await acceptReports(focal.session, focal.book(), [HEALTH, HOME], Q3);
    const summary = summarise(focal.book(), Q3, '2024-09-17');
    const { assigned, ...parts } = summary.total.cells;
    expect(assigned).toHaveLength(39);
    expect(Object.values(parts).flat()).toHaveLength(39);
    expect(summary.counted.toSorted()).toEqual([HOME, HEALTH].toSorted());
  });

  it('freezes what was submitted: later edits do not count until they are submitted again', async () => {
    const { focal, health } = await issued();
    await report(health, 'Bản đã nộp');
    const [task] = tasksOf(health);
    await saveTaskReport(health.session, task!, Q3, { result: 'Sửa sau khi nộp' });
    await exportPackage(health.session, health.book(), 'report', Q3);
    await importPackages(focal.session, [health.lastFile()]);
    await acceptWaiting(focal);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    expect(focal.book().report(HEALTH, task!, Q3)?.result).toBe('Sửa sau khi nộp');
    expect(focal.book().submittedReport(HEALTH, task!, Q3)?.result).toBe('Bản đã nộp');
    expect(
      focal
        .book()
        .acceptedReports(Q3)
        .map(({ result }) => result),
    ).toContain('Bản đã nộp');
    expect(
      focal
        .book()
        .acceptedReports(Q3)
        .map(({ result }) => result),
    ).not.toContain('Sửa sau khi nộp');
  });

  it('returned, corrected, accepted', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'Lần một')]);
    await acceptWaiting(focal);
    const [task] = tasksOf(health);
    await expect(
      returnReport(focal.session, focal.book(), HEALTH, Q3, { [task!]: ' ' }),
    ).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await returnReport(focal.session, focal.book(), HEALTH, Q3, { [task!]: 'Thiếu minh chứng' });
    await exportPackage(focal.session, focal.book(), 'plan', null);
    await importPackages(health.session, [focal.lastFile()]);
    expect(health.book().stage(HEALTH, Q3)).toBe('returned');
    expect(health.book().review(HEALTH, Q3)?.reasons[task!]).toBe('Thiếu minh chứng');
    await saveTaskReport(health.session, task!, Q3, { result: 'Lần hai' });
    await submitReport(health.session, health.book(), tasksOf(health), Q3);
    await exportPackage(health.session, health.book(), 'report', Q3);
    await importPackages(focal.session, [health.lastFile()]);
    expect(focal.book().stage(HEALTH, Q3)).toBe('corrected');
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    expect(focal.book().stage(HEALTH, Q3)).toBe('accepted');
    expect(focal.book().submittedReport(HEALTH, task!, Q3)?.result).toBe('Lần hai');
  });
});

it("the focal point's answer reaches each agency without the other agencies' reports", async () => {
  const { focal, health, home } = await issued();
  await importPackages(focal.session, [await report(home, 'b')]);
  await acceptWaiting(focal);
  await importPackages(focal.session, [await report(health, 'a')]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [HEALTH, HOME], Q3);
  await exportPackage(focal.session, focal.book(), 'plan', null);
  await importPackages(health.session, [focal.lastFile()]);
  expect(health.session.ledger.waiting()).toEqual([]);
  expect(health.book().stage(HEALTH, Q3)).toBe('accepted');
});

describe('nothing is lost', () => {
  it('an import is one undo step and the book is as before', async () => {
    const { focal, health, home } = await issued();
    const before = await focal.session.ledger.digest();
    const files = [await report(health, 'a'), await report(home, 'b')];
    const record = await importPackages(focal.session, files);
    await undoImport(focal.session, record);
    expect(await focal.session.ledger.digest()).toBe(before);
    expect(focal.session.ledger.waiting()).toEqual([]);
    await focal.restart();
    expect(focal.session.ledger.waiting()).toEqual([]);
    expect((await focal.session.db.imports.get(record.id))?.undoneAt).not.toBeNull();
  });

  it('an import that later work rests on is not undone, and nothing changes', async () => {
    const { focal, health } = await issued();
    const record = await importPackages(focal.session, [await report(health, 'a')]);
    await acceptWaiting(focal);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    const before = await focal.session.ledger.digest();
    await expect(undoImport(focal.session, record)).rejects.toMatchObject({ code: 'import-built-upon' });
    expect(await focal.session.ledger.digest()).toBe(before);
  });

  it('survives a restart, and the loss of the whole database', async () => {
    const { health } = await issued();
    await report(health, 'Giữ lại');
    const before = await health.session.ledger.digest();
    await health.restart();
    expect(await health.session.ledger.digest()).toBe(before);
    await health.loseDatabase();
    const [task] = tasksOf(health);
    expect(health.book().report(HEALTH, task!, Q3)?.result).toBe('Giữ lại');
  });

  it('a write that fails leaves the book as it was', async () => {
    const { health } = await issued();
    const before = await health.session.ledger.digest();
    health.host.failNextAppend();
    await expect(saveTaskReport(health.session, taskPath('I.7'), Q3, { result: 'x' })).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await health.session.ledger.digest()).toBe(before);
    await saveTaskReport(health.session, taskPath('I.7'), Q3, { result: 'y' });
    expect(health.book().report(HEALTH, taskPath('I.7'), Q3)?.result).toBe('y');
  });

  it.each([0, 1, 3])(
    'a power failure after %i entries of an import leaves all of it or nothing',
    async (entries) => {
      const { focal, health, home } = await issued();
      const files = [await report(health, 'a'), await report(home, 'b')];
      const failed = focal.host.powerFailsAfter(entries);
      void importPackages(focal.session, files);
      await failed;
      await focal.restart();
      const [record, ...others] = await focal.session.db.imports.toArray();
      expect(others).toEqual([]);
      expect(
        focal.session.ledger
          .waiting()
          .map(({ info }) => info.hash)
          .toSorted(),
      ).toEqual((record?.added ?? []).toSorted());
      await importPackages(focal.session, files);
      await acceptWaiting(focal);
      expect(focal.book().stage(HEALTH, Q3)).toBe('submitted');
      expect(focal.book().stage(HOME, Q3)).toBe('submitted');
      expect(focal.host.journaled.size).toBe(focal.session.ledger.segments().length);
    },
  );

  it.each([0, 1, 2])(
    'a power failure after %i entries of an undo leaves the import or nothing',
    async (entries) => {
      const { focal, health } = await issued();
      const record = await importPackages(focal.session, [await report(health, 'a')]);
      const failed = focal.host.powerFailsAfter(entries);
      void undoImport(focal.session, record);
      await failed;
      await focal.restart();
      const kept = (await focal.session.db.imports.get(record.id))?.undoneAt === null ? record.added : [];
      expect(
        focal.session.ledger
          .waiting()
          .map(({ info }) => info.hash)
          .toSorted(),
      ).toEqual(kept.toSorted());
      expect(focal.host.journaled.size).toBe(1 + kept.length);
    },
  );

  it('an import that the journal has no room for leaves the book as it was', async () => {
    const { focal, health } = await issued();
    const before = [...focal.host.journaled.keys()];
    const file = await report(health, 'a');
    focal.host.failNextAppend();
    await expect(importPackages(focal.session, [file])).rejects.toMatchObject({ code: 'disk-full' });
    await focal.restart();
    expect(focal.session.ledger.waiting()).toEqual([]);
    expect(await focal.session.db.imports.toArray()).toEqual([]);
    expect([...focal.host.journaled.keys()]).toEqual(before);
  });

  it('an edit is taken back by one step', async () => {
    const { health } = await issued();
    await saveTaskReport(health.session, taskPath('I.7'), Q3, { result: 'một' });
    await saveTaskReport(health.session, taskPath('I.7'), Q3, { result: 'hai' });
    expect(await health.session.undo()).toBe('ghi báo cáo I.7');
    expect(health.book().report(HEALTH, taskPath('I.7'), Q3)?.result).toBe('một');
  });

  it('foreign files are named and left alone, damaged ones are refused, good ones go through', async () => {
    const { focal, health } = await issued();
    const good = await report(health, 'a');
    const cut = { name: 'cut.skh', bytes: good.bytes.slice(0, good.bytes.length - 100) };
    const foreign = { name: 'danh-ba.xlsx', bytes: new TextEncoder().encode('không phải gói') };
    const record = await importPackages(focal.session, [foreign, cut, good]);
    expect(record.files.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['danh-ba.xlsx', 'foreign'],
      ['cut.skh', 'damaged'],
      [good.name, 'waiting'],
    ]);
  });
});
