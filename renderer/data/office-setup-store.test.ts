import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { machine } from '#renderer/testing/machine.ts';
import { BookDb } from './book-db.ts';
import { deleteSampleSetups, loadOfficeSetup, saveChosenSetup } from './office-setup-store.ts';

test('a book of the first version opens with everything that was in it', async () => {
  const first = new Dexie('old-book');
  first.version(1).stores({
    segments: '[planId+hash], planId',
    plans: 'planId',
    imports: 'id, planId',
    drafts: 'key, planId',
    profiles: '',
  });
  await first.table('drafts').put({ key: 'k', planId: 'p', fields: { result: 'Giữ lại' }, at: 1 });
  await first.table('profiles').put({ person: 'Nguyễn Văn A' }, 'me');
  first.close();
  const db = new BookDb('old-book');
  expect(await db.drafts.get('k')).toMatchObject({ fields: { result: 'Giữ lại' } });
  expect(await db.profiles.get('me')).toMatchObject({ person: 'Nguyễn Văn A' });
  expect(await db.setups.count()).toBe(0);
  db.close();
});

test('a book of the fourth version opens at the fifth, with its snapshots and no attached files', async () => {
  const fourth = new Dexie('fourth-book');
  fourth.version(1).stores({
    segments: '[planId+hash], planId',
    plans: 'planId',
    imports: 'id, planId',
    drafts: 'key, planId',
    profiles: '',
  });
  fourth.version(2).stores({ setups: '' });
  fourth.version(3).stores({ snapshots: 'id, planId' });
  fourth.version(4).stores({ readings: 'shape' });
  await fourth.table('snapshots').put({ id: 's', planId: 'p', at: 1, pack: new Uint8Array([1]) });
  await fourth.table('readings').put({ shape: 'x' });
  fourth.close();
  const db = new BookDb('fourth-book');
  expect(await db.snapshots.get('s')).toMatchObject({ at: 1 });
  expect(await db.readings.count()).toBe(1);
  expect(await db.attachments.count()).toBe(0);
  await db.attachments.put({ planId: 'p', sha256: 'a', bytes: new Uint8Array([7]), received: 1 });
  db.close();
  const again = new BookDb('fourth-book');
  expect(await again.attachments.where('[planId+received]').equals(['p', 1]).primaryKeys()).toEqual([
    ['p', 'a'],
  ]);
  again.close();
});

test('what an office chose outlives a restart and belongs to it alone', async () => {
  const health = await machine('so-y-te');
  await saveChosenSetup(health.session.db, health.session.profile, {
    signerName: 'Trần Thị B',
    fontSize: 13,
  });
  await health.restart();
  const { session } = health;
  const setup = await loadOfficeSetup(session, health.book());
  expect([setup.signerName, setup.fontSize, setup.issuer]).toEqual(['Trần Thị B', 13, 'Sở Y tế']);
  const sample = { ...session.profile, sample: true };
  await saveChosenSetup(session.db, sample, { signerName: 'Người mẫu' });
  await deleteSampleSetups(session.db);
  expect(await session.db.setups.toCollection().primaryKeys()).toEqual(['so-y-te']);
});
