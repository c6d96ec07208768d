import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { BookDb } from '#renderer/data/book-db.ts';
import { recoverProfile } from '#renderer/data/machine-note.ts';
import { openSession } from '#renderer/data/open-session.ts';
import { issued, Q3 } from '#renderer/testing/report-cycle.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { saveTaskReport } from './save-task-report.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

describe('a machine that lost its browser profile', () => {
  it('comes back from the journal without a question, with nothing missing and whom it believed', async () => {
    const { health, focal } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'Chưa gửi ai' });
    const digest = await health.session.ledger.digest();
    const empty = new BookDb('emptied-by-a-full-disk');
    const profile = await recoverProfile(health.host, empty);
    expect(profile).toEqual(health.session.profile);
    const { session, healing } = await openSession(health.host, empty, profile!);
    expect(healing.broughtBack).toBe(session.ledger.segments().length);
    expect(session.ledger.options.root).toBe(focal.session.profile.publicKey);
    expect(await session.ledger.digest()).toBe(digest);
    await saveTaskReport(session, I7, Q3, { result: 'Viết tiếp' });
    expect(session.ledger.forks()).toEqual([]);
  });

  it('is asked the first questions when there is nothing to come back from, or a damaged note', async () => {
    const { health } = await issued();
    health.host.journal.notes = async () => [{ planId: 'x', note: new Uint8Array([0x7b]) }];
    expect(await recoverProfile(health.host, new BookDb('emptied-too'))).toBeNull();
  });
});

describe('a browser that lost the book and kept the key', () => {
  it('signs with a new key, so that its chain does not start again at 1', async () => {
    const { health, focal } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'Đã gửi' });
    const sent = health.session.ledger.export({ author: health.session.profile.publicKey });
    const before = health.session.profile.publicKey;
    health.host.forgetsAll();
    await health.loseDatabase();
    expect(health.session.profile.publicKey).not.toBe(before);
    await saveTaskReport(health.session, I7, Q3, { result: 'Viết lại' });
    await focal.session.ledger.receive([...sent, ...health.session.ledger.export()]);
    expect(focal.session.ledger.forks()).toEqual([]);
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('Viết lại');
  });
});
