import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine } from '#renderer/testing/machine.ts';
import { issued } from '#renderer/testing/report-cycle.ts';
import { renewKey } from './change-keys.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';

describe('a plan package of the focal point’s successor', () => {
  it('tells a new machine the root that the successor follows, so that every machine believes the same one', async () => {
    const { focal, health, plan } = await issued();
    const root = focal.session.profile.publicKey;
    await renewKey(focal.session);
    await focal.restart();
    await exportPackage(focal.session, focal.book(), 'plan', null);
    const later = await machine('so-tai-chinh', { kind: 'package', file: focal.lastFile() });
    expect(later.session.ledger.options.root).toBe(root);
    expect(later.session.ledger.waiting()).toEqual([]);
    const record = await importPackages(health.session, [focal.lastFile(), plan]);
    expect(record.files.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['merged', undefined],
      ['nothing-new', undefined],
    ]);
    expect(health.session.ledger.options.root).toBe(root);
  });
});

describe('a file whose segments are all here', () => {
  it('is known by its first lines and not read further, its counts still add up', async () => {
    const { health, plan } = await issued();
    const inside = Uint8Array.from(plan.bytes);
    const middle = Math.floor(inside.length / 2);
    inside[middle] = (inside[middle] ?? 0) ^ 1;
    const torn = { name: plan.name, bytes: inside };
    const version = health.session.ledger.version;
    const [file] = (await importPackages(health.session, [torn])).files;
    expect(file).toMatchObject({ outcome: 'nothing-new', kind: 'plan', fresh: 0, fieldsChanged: 0 });
    expect(file?.known).toBe(file?.segments);
    expect(file?.segments).toBeGreaterThan(0);
    expect(health.session.ledger.version).toBe(version);
    const other = await machine('so-tai-chinh');
    expect((await importPackages(other.session, [torn])).files[0]?.outcome).toBe('damaged');
  });
});
