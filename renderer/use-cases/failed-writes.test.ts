import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { Problem } from '#shared/problem.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { returnReport } from './review-reports.ts';
import { saveTaskReport } from './save-task-report.ts';
import { startBook } from './start-book.ts';
import { startReport } from './start-report.ts';
import { submitReport } from './submit-report.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

/** The database refuses the next segment, as Chromium's does on a full disk. */
function failNextPut({ session }: Machine): void {
  const { hook } = session.db.segments;
  const refuse = () => {
    hook('creating').unsubscribe(refuse);
    throw new Error('QuotaExceededError');
  };
  hook('creating', refuse);
}

/** The journal cannot set aside once. */
function failNextSetAside({ host }: Machine): void {
  const { setAside } = host.journal;
  host.journal.setAside = async () => {
    host.journal.setAside = setAside;
    throw new Problem('disk-full', 'Ổ đĩa đã đầy.');
  };
}

const write = (who: Machine, result: string) => saveTaskReport(who.session, I7, Q3, { result });

describe('a write that reached the journal and not the database', () => {
  it('does not come back beside the one that was written instead', async () => {
    const { health } = await issued();
    failNextPut(health);
    await expect(write(health, 'không lưu được')).rejects.toThrow();
    await write(health, 'lưu được');
    await health.restart();
    expect(health.session.ledger.forks()).toEqual([]);
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('lưu được');
  });

  it('stops further writes while the journal cannot be set right', async () => {
    const { health } = await issued();
    failNextPut(health);
    failNextSetAside(health);
    await expect(write(health, 'một')).rejects.toThrow();
    failNextSetAside(health);
    await expect(write(health, 'hai')).rejects.toMatchObject({ code: 'disk-full' });
    await write(health, 'ba');
    await health.restart();
    expect(health.session.ledger.forks()).toEqual([]);
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('ba');
  });

  it('and could not be set aside is simply there after a restart, once', async () => {
    const { health } = await issued();
    failNextPut(health);
    failNextSetAside(health);
    await expect(write(health, 'một')).rejects.toThrow();
    await health.restart();
    await write(health, 'hai');
    await health.restart();
    expect(health.session.ledger.forks()).toEqual([]);
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('hai');
  });

  it('an append that failed after the file was written does not fork either', async () => {
    const { health } = await issued();
    const { append } = health.host.journal;
    health.host.journal.append = async (entries) => {
      await append(entries);
      health.host.journal.append = append;
      throw new Problem('write-failed', 'Không đồng bộ được thư mục.');
    };
    await expect(write(health, 'một')).rejects.toMatchObject({ code: 'write-failed' });
    await write(health, 'hai');
    await health.restart();
    expect(health.session.ledger.forks()).toEqual([]);
  });
});

describe('undo', () => {
  it('never takes back the plan that was issued at the first start', async () => {
    const focal = await machine(FOCAL);
    expect(await focal.session.undo()).toBeNull();
    expect(focal.book().planReceived).toBe(true);
  });

  it('goes back step by step, to nothing', async () => {
    const { health } = await issued();
    await write(health, 'một');
    await write(health, 'hai');
    await health.session.undo();
    await health.session.undo();
    expect(await health.session.undo()).toBeNull();
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('');
  });

  it('of the second submission brings back the first, as it was frozen', async () => {
    const { health } = await issued();
    const tasks = tasksOf(health);
    await report(health, 'Lần một');
    const first = health.book().submission(HEALTH, Q3);
    await saveTaskReport(health.session, tasks[0]!, Q3, { result: 'Lần hai' });
    await submitReport(health.session, health.book(), tasks, Q3);
    await health.session.undo();
    expect(health.book().submission(HEALTH, Q3)).toEqual(first);
    expect(health.book().submittedReport(HEALTH, tasks[0]!, Q3)?.result).toBe('Lần một');
  });
});

describe('an undone import', () => {
  it('gives back its gap: what waited for it waits again, and is there after a restart', async () => {
    const { focal, health } = await issued();
    await exportPackage(focal.session, focal.book(), 'plan', null);
    const first = focal.lastFile();
    const early = await report(health, 'a');
    // An agency without a plan package holds the other agency's report first, the plan comes second.
    const home = await machine('so-noi-vu');
    const reportRecord = await importPackages(home.session, [early]);
    const planRecord = await importPackages(home.session, [first]);
    await undoImport(home.session, planRecord);
    const held = () =>
      home.session.ledger
        .waiting()
        .map(({ info }) => info.hash)
        .toSorted();
    expect(held()).toEqual([...reportRecord.added].toSorted());
    await home.restart();
    expect(held()).toEqual([...reportRecord.added].toSorted());
  });

  it('is undone once: a second press changes nothing', async () => {
    const { focal, health } = await issued();
    const file = await report(health, 'a');
    const record = await importPackages(focal.session, [file]);
    await undoImport(focal.session, record);
    const { undoneAt } = (await focal.session.db.imports.get(record.id))!;
    const again = await importPackages(focal.session, [file]);
    await focal.session.db.imports.update(again.id, { at: record.at });
    await undoImport(focal.session, record);
    expect((await focal.session.db.imports.get(record.id))?.undoneAt).toBe(undoneAt);
    expect(focal.session.ledger.waiting()).toHaveLength(again.added.length);
  });

  it('that could not be stored leaves what waited for it waiting', async () => {
    const { plan, health } = await issued();
    const early = await report(health, 'a');
    const home = await machine('so-noi-vu');
    const { added } = await importPackages(home.session, [early]);
    home.host.failNextAppend();
    await expect(importPackages(home.session, [plan])).rejects.toMatchObject({ code: 'disk-full' });
    expect(home.session.ledger.waiting()).toHaveLength(added.length);
  });
});

describe('pressed twice', () => {
  it('starting a report keeps what was written in between', async () => {
    const { health } = await issued();
    const tasks = tasksOf(health);
    const stale = health.book();
    await startReport(health.session, stale, tasks, Q3, null);
    await saveTaskReport(health.session, tasks[0]!, Q3, { result: 'Đã viết' });
    await startReport(health.session, stale, tasks, Q3, null);
    expect(health.book().report(HEALTH, tasks[0]!, Q3)?.result).toBe('Đã viết');
  });

  it('opening the book issues the plan once', async () => {
    const focal = await machine(FOCAL);
    await focal.session.db.delete();
    await focal.session.db.open();
    focal.host.journaled.clear();
    const answers = {
      agency: { id: agencyId(FOCAL), name: 'UBND', shortName: 'UBND' },
      person: 'Cán bộ',
      position: '',
      plan: { kind: 'built-in', planId: plan158().id },
    } as const;
    const [one, two] = await Promise.all([
      startBook(focal.host, focal.session.db, answers),
      startBook(focal.host, focal.session.db, answers),
    ]);
    expect(focal.host.journaled.size).toBe(1);
    expect(one.session.ledger.forks()).toEqual([]);
    expect(await two.session.ledger.digest()).toBe(await one.session.ledger.digest());
  });
});

describe('what cannot be', () => {
  it('a submission without a report is refused', async () => {
    const { health } = await issued();
    await expect(submitReport(health.session, health.book(), [], Q3)).rejects.toMatchObject({
      code: 'nothing-to-submit',
    });
    await expect(submitReport(health.session, health.book(), tasksOf(health), Q3)).rejects.toMatchObject({
      code: 'nothing-to-submit',
    });
  });

  it('a text that could not be read back is refused, the longest that can is kept', async () => {
    const { health } = await issued();
    const longest = 'ă'.repeat(20_000);
    await write(health, longest);
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe(longest);
    await expect(write(health, `${longest}.`)).rejects.toMatchObject({ code: 'value-not-allowed' });
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe(longest);
  });

  it('a reason that could not be read back is refused', async () => {
    const { focal, health } = await issued();
    await importPackages(focal.session, [await report(health, 'a')]);
    await acceptWaiting(focal);
    const give = (reason: string) => returnReport(focal.session, focal.book(), HEALTH, Q3, { 'I.7': reason });
    await expect(give('x'.repeat(2001))).rejects.toMatchObject({ code: 'reason-too-long' });
    await give('x'.repeat(2000));
    expect(focal.book().stage(HEALTH, Q3)).toBe('returned');
  });
});

describe('the first start again, after the profile was lost', () => {
  it('keeps who the focal point is', async () => {
    const { health } = await issued();
    const { session, host } = health;
    await session.db.profiles.clear();
    const { agency: id, agencyName: name, agencyShortName: shortName, person } = session.profile;
    const again = await startBook(host, session.db, {
      agency: { id, name, shortName },
      person,
      position: '',
      plan: { kind: 'built-in', planId: session.planId },
    });
    expect(again.session.ledger.options.root).toBe(session.ledger.options.root);
  });
});

describe('own work that is not whole', () => {
  it('is not written over: the next number waits for what is missing', async () => {
    const { health, plan } = await issued();
    const file = await report(health, 'Giữ');
    const before = health.session.ledger.segments().length;
    health.host.journaled.clear();
    await health.loseDatabase();
    const { session } = health;
    // A database that knows the key only: started from the plan that ships with the program.
    await session.db.delete();
    await session.db.open();
    health.host.journaled.clear();
    const { agency: id, agencyName: name, agencyShortName: shortName, person } = session.profile;
    const opened = await startBook(health.host, session.db, {
      agency: { id, name, shortName },
      person,
      position: '',
      plan: { kind: 'built-in', planId: session.planId },
    });
    await importPackages(opened.session, [file]);
    await expect(saveTaskReport(opened.session, I7, Q3, { result: 'x' })).rejects.toMatchObject({
      code: 'own-work-waits',
    });
    await importPackages(opened.session, [plan]);
    expect(opened.session.ledger.segments()).toHaveLength(before);
    await saveTaskReport(opened.session, I7, Q3, { result: 'x' });
    expect(opened.session.ledger.forks()).toEqual([]);
  });
});
