import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ImportRecord } from '#renderer/data/import-record.ts';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { filledWorkbook } from '#renderer/testing/filled-workbook.ts';
import { acceptWaiting, FOCAL, issued, Q3, report, tasksOf } from '#renderer/testing/report-cycle.ts';
import { reportHistory } from '#shared/book/report-history.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { agencyId, type AgencyId } from '#shared/ids.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { stagedKey } from '#shared/workbook/staged-workbook.ts';
import { receiveFiles, type ReceiveOptions } from './receive-files.ts';
import { acceptReports, returnReport } from './review-reports.ts';
import { undoImport } from './undo-import.ts';

const HEALTH = agencyId('so-y-te');
const HOME = agencyId('so-noi-vu');

function receive(who: Machine, files: readonly OpenedFile[], decide: ReceiveOptions['decide'] = keepAll) {
  return receiveFiles(who.session, files, {
    readBook: who.book,
    decide,
    openTables: async (bytes) => openAppendixFile(bytes),
  });
}
const keepAll: ReceiveOptions['decide'] = async (staged) => new Map(staged.map((each) => [each, new Set()]));
const takeAll: ReceiveOptions['decide'] = async (staged) =>
  new Map(staged.map((each) => [each, new Set(each.conflicts.map(stagedKey))]));
const neverAsked: ReceiveOptions['decide'] = async () => {
  throw new Error('Asked');
};

const outcomes = ({ files }: ImportRecord) => files.map(({ outcome, message }) => `${outcome}: ${message}`);
const addsUp = ({ files }: ImportRecord) => {
  for (const { segments, fresh, known, waiting, refused } of files)
    expect(fresh + known + waiting + refused).toBe(segments);
};
const said = (who: Machine, agency: AgencyId) =>
  who.book().tasks.flatMap(({ path }) => who.book().submittedReport(agency, path, Q3)?.result ?? []);

describe('workbooks that agencies filled in', () => {
  it('come in with packages as one import, are accepted, and are taken back as one step', async () => {
    const { focal, home } = await issued();
    const typed = { state: 'Hoàn thành', progress: '100 %', result: 'Đã xong', completedOn: '5/9/2024' };
    const sent = await filledWorkbook(focal, HEALTH, typed);
    const letter = { name: 'thư.docx', bytes: new TextEncoder().encode('PK không phải') };
    const files = [await report(home, 'Bằng gói'), sent, letter];
    const before = said(focal, HEALTH);
    const record = await receive(focal, files, neverAsked);
    addsUp(record);
    const tasks = tasksOf({ ...focal, session: { profile: { agency: HEALTH } } as never }).length;
    expect(outcomes(record)).toEqual([
      'waiting: Giữ lại, chờ nhận máy của cơ quan',
      'foreign: Không phải gói dữ liệu kế hoạch, để nguyên.',
      `merged: ${4 * tasks} thay đổi mới`,
    ]);
    expect(record.files[2]).toMatchObject({ kind: 'workbook', agency: HEALTH, person: 'Lê Thị Hạnh' });
    expect(focal.book().submission(HEALTH, Q3)).toMatchObject({
      by: 'Lê Thị Hạnh',
      origin: { kind: 'workbook', file: 'bao cao (1).xlsx' },
    });
    expect(said(focal, HEALTH)).toEqual(Array.from({ length: tasks }, () => 'Đã xong'));
    await focal.restart();
    expect(focal.book().stage(HEALTH, Q3)).toBe('submitted');
    expect(await focal.session.db.snapshots.count()).toBe(1);

    await undoImport(focal.session, record);
    expect([focal.book().stage(HEALTH, Q3), said(focal, HEALTH)]).toEqual(['none', before]);
    expect(focal.session.ledger.waiting()).toEqual([]);
    // Undone twice does nothing more.
    const segments = focal.session.ownSegments();
    await undoImport(focal.session, record);
    expect(focal.session.ownSegments()).toBe(segments);

    await receive(focal, [sent], neverAsked);
    await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
    expect(
      focal
        .book()
        .acceptedReports(Q3)
        .map(({ result }) => result),
    ).toEqual(said(focal, HEALTH));
  });

  it('say 0 new changes the second time', async () => {
    const focal = await machine(FOCAL);
    const sent = await filledWorkbook(focal, HEALTH, { result: 'Đã họp' });
    await receive(focal, [sent, { ...sent, name: 'chép lại.xlsx' }], neverAsked);
    const digest = await focal.session.ledger.digest();
    const again = await receive(focal, [sent], neverAsked);
    addsUp(again);
    expect(outcomes(again)).toEqual(['nothing-new: Đã nhận trước đây, 0 thay đổi mới']);
    expect(again.ownWrites).toBeUndefined();
    expect(await focal.session.ledger.digest()).toBe(digest);
  });

  it('refuse a file whole with every place, and take the others', async () => {
    const focal = await machine(FOCAL);
    const bad = await filledWorkbook(focal, HEALTH, { state: 'Gần xong', progress: '0,4', result: 'Đã họp' });
    const good = await filledWorkbook(focal, HOME, { result: 'Đã trình' });
    const record = await receive(focal, [bad, good], neverAsked);
    addsUp(record);
    const tasks = tasksOf({ ...focal, session: { profile: { agency: HEALTH } } as never }).length;
    expect(record.files.map(({ outcome }) => outcome)).toEqual(['damaged', 'merged']);
    expect(record.files[0]?.message).toBe(`Chưa ghi gì: ${2 * tasks} chỗ phải sửa trong tệp`);
    expect(record.files[0]?.problems?.[0]).toEqual({
      place: 'Báo cáo!F6',
      message:
        '“Gần xong” không có trong danh sách. Chọn một trong: “Đang thực hiện”, “Đã tham mưu, chờ cơ quan khác”, “Hoàn thành”, “Tạm dừng”, “Không còn phù hợp”.',
    });
    expect([focal.book().stage(HEALTH, Q3), focal.book().stage(HOME, Q3)]).toEqual(['none', 'submitted']);
  });

  it('never override what the agency sent itself without being asked', async () => {
    const { focal, health } = await issued();
    const sent = await filledWorkbook(focal, HEALTH, { result: 'Theo tệp', nextSteps: 'Trình UBND' });
    await receive(focal, [await report(health, 'Theo gói')]);
    await acceptWaiting(focal);
    const put = await receive(focal, [sent], async () => new Map());
    addsUp(put);
    expect(put.files[0]?.outcome).toBe('refused');
    expect(said(focal, HEALTH).every((text) => text === 'Theo gói')).toBe(true);
    expect(focal.book().submission(HEALTH, Q3)?.origin.kind).toBe('package');

    const kept = await receive(focal, [sent], keepAll);
    addsUp(kept);
    expect(said(focal, HEALTH).every((text) => text === 'Theo gói')).toBe(true);
    const origin = focal.book().submission(HEALTH, Q3)?.origin;
    expect(origin?.kind).toBe('workbook');

    const other = await filledWorkbook(focal, HEALTH, { result: 'Theo tệp sau' }, { madeAt: 2 });
    await receive(focal, [other], takeAll);
    expect(said(focal, HEALTH).every((text) => text === 'Theo tệp sau')).toBe(true);
  });

  it('keep in the history of a field who filled it in, the file, who took it in, and what was turned down', async () => {
    const { focal, health } = await issued();
    const [task] = tasksOf(health);
    const key = { agency: HEALTH, task: task!, period: Q3 };
    const historyOf = (field: string) =>
      reportHistory(focal.session.ledger, key, field).map(({ value, standing, workbook }) => [
        value,
        standing,
        workbook && `${workbook.officer}, ${workbook.file}, ${workbook.importedBy}`,
      ]);
    await receive(focal, [await report(health, 'Theo gói')]);
    await acceptWaiting(focal);
    const byOfficer = `Lê Thị Hạnh, bao cao (1).xlsx, ${focal.session.profile.person}`;
    await receive(
      focal,
      [await filledWorkbook(focal, HEALTH, { result: 'Theo tệp', nextSteps: 'Trình' })],
      keepAll,
    );
    expect(historyOf('result')).toEqual([
      ['Theo tệp', 'not-taken', byOfficer],
      ['Theo gói', 'shown', null],
      ['', null, null],
    ]);
    expect(historyOf('nextSteps')[0]).toEqual(['Trình', 'shown', byOfficer]);

    await receive(
      focal,
      [await filledWorkbook(focal, HEALTH, { result: 'Theo tệp sau' }, { madeAt: 2 })],
      takeAll,
    );
    expect(historyOf('result')).toEqual([
      ['Theo tệp sau', 'shown', byOfficer],
      ['Theo tệp', 'not-taken', byOfficer],
      ['Theo gói', null, null],
      ['', null, null],
    ]);
    // An agency that has only Excel has a history, too.
    await receive(focal, [await filledWorkbook(focal, HOME, { result: 'Đã trình' })], neverAsked);
    const [first] = focal.book().tasks.filter(({ leads }) => leads.some(({ agencyId: id }) => id === HOME));
    expect(
      reportHistory(focal.session.ledger, { ...key, agency: HOME, task: first!.path }, 'result'),
    ).toEqual([expect.objectContaining({ value: 'Đã trình', standing: 'shown' })]);
  });

  it('go back with a reason per task and come again corrected', async () => {
    const { focal } = await issued();
    await receive(focal, [await filledWorkbook(focal, HEALTH, { result: 'Sơ sài' })], neverAsked);
    const [first = ''] = tasksOf({ ...focal, session: { profile: { agency: HEALTH } } as never });
    await returnReport(focal.session, focal.book(), HEALTH, Q3, { [first]: 'Thiếu số liệu' });
    expect(focal.book().stage(HEALTH, Q3)).toBe('returned');
    const book = focal.book();
    const doc = fillInDocumentOf(
      book,
      HEALTH,
      book.periods.find(({ id }) => id === Q3)!,
    );
    expect([doc.tasks[0]?.reason, doc.tasks[0]?.now?.result, doc.officer]).toEqual([
      'Thiếu số liệu',
      'Sơ sài',
      'Lê Thị Hạnh',
    ]);
    await receive(
      focal,
      [await filledWorkbook(focal, HEALTH, { result: 'Đủ số liệu' }, { madeAt: 2 })],
      neverAsked,
    );
    expect([focal.book().stage(HEALTH, Q3), said(focal, HEALTH)[0]]).toEqual(['corrected', 'Đủ số liệu']);
  });

  it('become the agency’s own reports on its own machine, and are refused on another’s', async () => {
    const { focal, health, home } = await issued();
    const sent = await filledWorkbook(focal, HEALTH, { state: 'Tạm dừng', result: 'Điền ở nhà' });
    const refused = await receive(home, [sent], neverAsked);
    expect(refused.files[0]).toMatchObject({ outcome: 'damaged', code: 'fill-in-other-agency' });
    const record = await receive(health, [sent], neverAsked);
    const [task] = tasksOf(health);
    expect(health.book().report(HEALTH, task!, Q3)).toMatchObject({ state: 'paused', result: 'Điền ở nhà' });
    expect(health.book().stage(HEALTH, Q3)).toBe('draft');
    await undoImport(health.session, record);
    expect(health.book().report(HEALTH, task!, Q3)?.result).toBe('');
  });
});
