import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { openEncrypted } from './open-encrypted.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');

/** Counts of every file of an import, which must add up whatever came twice. */
function sums(record: Awaited<ReturnType<typeof importPackages>>) {
  for (const { segments, fresh, known, waiting, refused } of record.files)
    expect(fresh + known + waiting + refused).toBe(segments);
  return record.files.map(({ outcome }) => outcome);
}

describe('the same file, twice', () => {
  it('in one import, under two names, counts once', async () => {
    const { focal, health } = await issued();
    const file = await report(health, 'một');
    const record = await importPackages(focal.session, [file, { ...file, name: 'baocao (1).skh' }]);
    sums(record);
    expect(record.added).toHaveLength(new Set(record.added).size);
    await acceptWaiting(focal);
    expect(focal.book().report(HEALTH, taskPath('I.7'), Q3)?.result).toBe('một');
  });

  it('in two imports at the same moment counts once, and undoing the second takes nothing away', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'một')]);
    await acceptWaiting(focal);
    const file = await report(health, 'hai');
    const both = await Promise.all([
      importPackages(focal.session, [file]),
      importPackages(focal.session, [file]),
    ]);
    expect(both.flatMap(sums).toSorted()).toEqual(['merged', 'nothing-new']);
    const second = both.find(({ added }) => added.length === 0)!;
    const digest = await focal.session.ledger.digest();
    await undoImport(focal.session, second).catch(() => undefined);
    expect(await focal.session.ledger.digest()).toBe(digest);
    await focal.restart();
    expect(await focal.session.ledger.digest()).toBe(digest);
  });

  it('open and closed, in one import, counts once', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'một')]);
    await acceptWaiting(focal);
    const open = await report(health, 'hai');
    const to = { recipients: [await focal.host.keys.address('current')] };
    await exportPackage(health.session, health.book(), 'report', Q3, to);
    const closed = { ...health.lastFile(), name: 'kín.skh' };
    const record = await importPackages(focal.session, await openEncrypted(focal.host, [closed, open]));
    expect(sums(record).toSorted()).toEqual(['merged', 'nothing-new']);
  });
});
