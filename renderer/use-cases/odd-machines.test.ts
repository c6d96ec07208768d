import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { followMachineClock, startClockAt } from '#renderer/data/clock.ts';
import { machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { SAMPLE_PLAN_ID } from '#seeds/built-in-plan.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { deleteSampleBook, openSampleBook } from './open-sample-book.ts';
import { acceptReports } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { startBook } from './start-book.ts';
import { submitReport } from './submit-report.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

describe('a clock that is years off', () => {
  afterEach(followMachineClock);

  it.each(['1970-01-01', '2090-06-30'])('at %s: report, package, acceptance and undo work', async (day) => {
    const { focal, health } = await issued();
    startClockAt(Date.parse(day));
    const file = await report(health, 'Giờ sai');
    followMachineClock();
    await importPackages(focal.session, [file]);
    await acceptWaiting(focal);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    await exportPackage(focal.session, focal.book(), 'plan', null);
    await importPackages(health.session, [focal.lastFile()]);
    expect(health.book().stage(HEALTH, Q3)).toBe('accepted');
    await saveTaskReport(health.session, I7, Q3, { result: 'Sau đó' });
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('Sau đó');
  });

  it('set back between two imports: undo of the older one keeps the newer one', async () => {
    const { focal, health, home } = await issued();
    const first = await importPackages(focal.session, [await report(health, 'a')]);
    startClockAt(0);
    const second = await importPackages(focal.session, [await report(home, 'b')]);
    await undoImport(focal.session, first).catch(() => undefined);
    await focal.restart();
    const held = focal.session.ledger.waiting().map(({ info }) => String(info.hash));
    expect(second.added.every((hash) => held.includes(hash))).toBe(true);
  });
});

describe('judging', () => {
  it('judges what the officer saw, though a newer submission came in meanwhile', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'Bản đã xem')]);
    await acceptWaiting(focal);
    const seen = focal.book();
    const [task] = tasksOf(health);
    await saveTaskReport(health.session, task!, Q3, { result: 'Bản mới' });
    await submitReport(health.session, health.book(), tasksOf(health), Q3);
    await exportPackage(health.session, health.book(), 'report', Q3);
    await importPackages(focal.session, [health.lastFile()]);
    await acceptReports(focal.session, seen, [HEALTH], Q3);
    expect(focal.book().stage(HEALTH, Q3)).toBe('submitted');
    const counted = focal
      .book()
      .acceptedReports(Q3)
      .find((accepted) => accepted.task === task);
    expect(counted?.result).toBe('Bản đã xem');
  });
});

describe('text as other programs write it', () => {
  it('in decomposed characters travels and comes back', async () => {
    const { focal, health } = await issued();
    const decomposed = 'Đã hoàn thành báo cáo'.normalize('NFD');
    await importPackages(focal.session, [await report(health, decomposed)]);
    await acceptWaiting(focal);
    const [task] = tasksOf(health);
    const shown = focal.book().report(HEALTH, task!, Q3)?.result;
    expect(shown?.normalize('NFC')).toBe(decomposed.normalize('NFC'));
  });
});

describe('a first start that broke off', () => {
  it.each([0, 1])('after %i journal entries: the plan is issued once', async (entries) => {
    const focal = await machine(FOCAL);
    const { db, planId, profile } = focal.session;
    await db.delete();
    await db.open();
    focal.host.journaled.clear();
    const answers = {
      agency: { id: profile.agency, name: profile.agencyName, shortName: profile.agencyShortName },
      person: profile.person,
      position: '',
      plan: { kind: 'built-in', planId },
    } as const;
    if (entries === 0) focal.host.failNextAppend();
    else {
      const refuse = () => {
        db.profiles.hook('creating').unsubscribe(refuse);
        throw new Error('power failed');
      };
      db.profiles.hook('creating', refuse);
    }
    await expect(startBook(focal.host, db, answers)).rejects.toThrow();
    const { session } = await startBook(focal.host, db, answers);
    expect(session.ledger.segments()).toHaveLength(1);
    expect(focal.host.journaled.size).toBe(1);
  });
});

describe('the practice book beside the real one', () => {
  it('is deleted whole and the real one stays, with whom it believes', async () => {
    const { health } = await issued();
    const { session, host } = health;
    await saveTaskReport(session, I7, Q3, { result: 'Thật' });
    const digest = await session.ledger.digest();
    const { agency: id, agencyName: name, agencyShortName: shortName, person, planId } = session.profile;
    const who = { agency: { id, name, shortName }, person, position: '' };
    await openSampleBook(host, session.db, who);
    followMachineClock();
    await deleteSampleBook(host, session.db);
    expect([...host.journaled.values()].some((entry) => entry.planId === SAMPLE_PLAN_ID)).toBe(false);
    const again = await startBook(host, session.db, { ...who, plan: { kind: 'built-in', planId } });
    expect(await again.session.ledger.digest()).toBe(digest);
  }, 60_000);
});
