import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { failAtWrite, type FailingWrites } from '#renderer/testing/fail-at-write.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import { taskPath } from '#shared/ids.ts';
import { attachFiles } from './attach-files.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { saveTaskReport } from './save-task-report.ts';
import { undoImport } from './undo-import.ts';

/*
 * The disk is full at write k, for every k there is: rows of the database, entries of the journal and second copies of
 * attached files together. Whatever k,
 * the work is done whole or not at all, in memory and after a restart, and the next try completes it.
 */
const MOST_WRITES = 200;
let faults: FailingWrites | null = null;
afterEach(() => faults?.stop());

const everything = async ({ session: { ledger, attachments, db } }: Machine) => ({
  digest: await ledger.digest(),
  held: ledger
    .export({ waiting: true })
    .map(({ hash }) => hash)
    .toSorted(),
  files: [...attachments.held.getState()].toSorted(),
  fileRows: (await db.attachments.toCollection().primaryKeys()).length,
});

/** Runs the work with its k-th write failing, k = 1, 2, … until none fails. Returns how many writes it has. */
async function failAtEach(
  who: Machine,
  work: () => Promise<unknown>,
  takeBack: () => Promise<unknown>,
): Promise<number> {
  const before = await everything(who);
  await work();
  const after = await everything(who);
  await takeBack();
  expect(await everything(who)).toEqual(before);
  for (let k = 1; k < MOST_WRITES; k++) {
    faults = failAtWrite(who, k);
    const outcome = await work().then(
      () => 'done' as const,
      () => 'failed' as const,
    );
    faults.stop();
    if (!faults.failed()) {
      expect(outcome).toBe('done');
      return k - 1;
    }
    const now = await everything(who);
    expect(outcome === 'done' ? [after] : [before, after], `in memory, write ${k}`).toContainEqual(now);
    await who.restart();
    const restarted = await everything(who);
    expect([before, after], `after a restart, write ${k}`).toContainEqual(restarted);
    if (outcome === 'done') expect(restarted, `said to be done, write ${k}`).toEqual(after);
    await work();
    expect(await everything(who), `completed, write ${k}`).toEqual(after);
    await takeBack();
    expect(await everything(who), `taken back, write ${k}`).toEqual(before);
  }
  throw new Error('the work never ends');
}

const named = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

const lastImport = async ({ session }: Machine) =>
  (await session.db.imports.toArray())
    .filter(({ undoneAt, added }) => undoneAt === null && added.length > 0)
    .toSorted((a, b) => b.at - a.at)[0];

describe('the disk is full at write k, for all k', () => {
  it('of an import of two packages', async () => {
    const { focal, health, home } = await issued();
    const files = [await report(health, 'a'), await report(home, 'b')];
    const takeBack = async () => {
      const record = await lastImport(focal);
      if (record) await undoImport(focal.session, record);
    };
    const writes = await failAtEach(focal, () => importPackages(focal.session, files), takeBack);
    expect(writes).toBeGreaterThan(10);
  }, 120_000);

  it('of an import that brings evidence files, and of its undo', async () => {
    const { focal, health } = await issued();
    await report(health, 'a');
    const evidence = await attachFiles(health.session, [named('a.pdf'), named('b.jpg')]);
    await saveTaskReport(health.session, taskPath('I.7'), Q3, { evidence });
    await exportPackage(health.session, health.book(), 'report', Q3);
    const files = [health.lastFile()];
    const undo = async () => {
      const record = await lastImport(focal);
      if (record) await undoImport(focal.session, record);
    };
    const into = () => importPackages(focal.session, files);
    const writes = await failAtEach(focal, into, undo);
    expect(writes).toBeGreaterThan(14);
    await into();
    expect(focal.session.attachments.held.getState().size).toBe(2);
    expect(await failAtEach(focal, undo, into)).toBeGreaterThan(5);
  }, 120_000);

  it('of attaching: a report never names a file that is not kept', async () => {
    const { health } = await issued();
    for (let k = 1; k < 10; k++) {
      faults = failAtWrite(health, k);
      const file = named(`tệp ${k}.pdf`);
      const attach = async () => {
        const evidence = await attachFiles(health.session, [file]);
        await saveTaskReport(health.session, taskPath('I.7'), Q3, { evidence });
      };
      const done = await attach().then(
        () => true,
        () => false,
      );
      faults.stop();
      for (const restarted of [false, true]) {
        if (restarted) await health.restart();
        const { evidence = [] } =
          health.book().report(health.session.profile.agency, taskPath('I.7'), Q3) ?? {};
        for (const { sha256 } of evidence) {
          expect(health.session.attachments.has(sha256), `write ${k}`).toBe(true);
          expect(health.host.attached.has(sha256), `write ${k}`).toBe(true);
        }
        if (done) expect(evidence.map(({ name }) => name)).toEqual([file.name]);
      }
      if (!faults.failed()) return;
    }
    throw new Error('attaching never ends');
  });

  it('of the undo of an import', async () => {
    const { focal, health } = await issued();
    const files = [await report(health, 'a')];
    await importPackages(focal.session, files);
    const undo = async () => {
      const record = await lastImport(focal);
      if (record) await undoImport(focal.session, record);
    };
    const writes = await failAtEach(focal, undo, () => importPackages(focal.session, files));
    expect(writes).toBeGreaterThan(3);
  }, 120_000);

  it('of going back to a snapshot', async () => {
    const { focal, health } = await issued();
    const files = [await report(health, 'a')];
    await importPackages(focal.session, files);
    const [snapshot] = await focal.session.db.snapshots.toArray();
    const writes = await failAtEach(
      focal,
      () => restoreSnapshot(focal.session, snapshot!.id),
      () => importPackages(focal.session, files),
    );
    expect(writes).toBeGreaterThan(3);
  }, 120_000);

  it('of own work: nothing is written twice, and no chain forks', async () => {
    const { health } = await issued();
    for (let k = 1; k < 10; k++) {
      faults = failAtWrite(health, k);
      const text = `lần ${k}`;
      await saveTaskReport(health.session, taskPath('I.7'), Q3, { result: text }).catch(() => undefined);
      faults.stop();
      await health.restart();
      await saveTaskReport(health.session, taskPath('I.7'), Q3, { result: `${text}, lại` });
      await health.restart();
      expect(health.book().report(health.session.profile.agency, taskPath('I.7'), Q3)?.result).toBe(
        `${text}, lại`,
      );
      expect(health.session.ledger.forks()).toEqual([]);
      if (!faults.failed()) break;
    }
    expect(faults?.failed()).toBe(false);
  });
});
