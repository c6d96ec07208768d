import 'fake-indexeddb/auto';
import { machine } from '#renderer/testing/machine.ts';
import { confirmDeadline } from '#renderer/use-cases/confirm-deadline.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { deliveredDocuments, evidenceFiles } from './delivered-documents.ts';
import { dueChoices } from './due-choices.ts';
import { periodReports } from './period-reports.ts';
import { sentenceCase } from './sentence-case.ts';
import { taskHistory } from './task-history.ts';

const FOCAL = 'ubnd-thanh-pho-phu-quoc';
const Q2 = periodId('2024-Q2');
const Q3 = periodId('2024-Q3');
const PLANT = taskPath('II.3');

const opened = async () => {
  const focal = await machine(FOCAL);
  const taskOf = (path: string) => focal.book().tasks.find((task) => task.path === path)!;
  return { focal, taskOf };
};

describe('dueChoices', () => {
  it('offers the reading first, then the other way the phrase is meant', async () => {
    const { focal, taskOf } = await opened();
    expect(dueChoices(focal.book().plan, taskOf('II.3'))).toEqual([
      { due: '2025-12-31', from: null },
      { due: '2024-12-31', from: null },
    ]);
  });

  it('offers for an empty cell the deadline of the task it stood with', async () => {
    const { focal, taskOf } = await opened();
    expect(dueChoices(focal.book().plan, taskOf('II.5'))).toEqual([{ due: '2024-06-30', from: 'II.6' }]);
    expect(dueChoices(focal.book().plan, taskOf('II.20'))).toEqual([]);
  });
});

describe('taskHistory', () => {
  it('has one entry per intent, the newest first, and names an undone confirmation as such', async () => {
    const { focal, taskOf } = await opened();
    await confirmDeadline(focal.session, PLANT, '2025-12-31', 'Công văn 12/UBND-TH');
    await undoLast(focal.session);
    await saveTaskReport(focal.session, PLANT, Q3, { state: 'in-progress', progress: 40 });
    const history = taskHistory(focal.session.ledger, focal.book(), taskOf('II.3'));
    expect(history.map(({ kind }) => kind)).toEqual(['report', 'reading-undone', 'reading', 'issued']);
    expect(history[0]).toMatchObject({ period: 'Quý III/2024' });
    expect(history[0]?.fields.toSorted()).toEqual(['progress', 'state']);
  });
});

describe('periodReports', () => {
  it('shows the own drafts, the latest period first, and their documents once', async () => {
    const { focal, taskOf } = await opened();
    const product = { number: '212/TTr-UBND', date: '2024-06-12', title: 'Tờ trình' };
    await saveTaskReport(focal.session, PLANT, Q2, { result: 'Đã trình', products: [product] });
    await saveTaskReport(focal.session, PLANT, Q3, {
      result: 'Đang chờ',
      products: [{ number: '300/UBND-TH', date: '2024-08-01', title: '' }, product],
    });
    const reports = periodReports(focal.book(), taskOf('II.3'), agencyId(FOCAL));
    expect(reports.map(({ period, stage }) => [period.id, stage])).toEqual([
      [Q3, 'draft'],
      [Q2, 'draft'],
    ]);
    const documents = deliveredDocuments(reports.map(({ report }) => report));
    expect(documents.map(({ number }) => number)).toEqual(['300/UBND-TH', '212/TTr-UBND']);
  });

  it('names each file once, with whom to ask for it, and finds the file of a product in any report', async () => {
    const { focal, taskOf } = await opened();
    const file = { sha256: 'a'.repeat(64), name: 'to-trinh.pdf', size: 9 };
    const photo = { sha256: 'b'.repeat(64), name: 'anh.jpg', size: 9 };
    const product = { number: '212/TTr-UBND', date: '2024-06-12', title: 'Tờ trình' };
    await saveTaskReport(focal.session, PLANT, Q2, { products: [{ ...product, file }], evidence: [photo] });
    await saveTaskReport(focal.session, PLANT, Q3, { products: [product], evidence: [photo, file] });
    const reports = periodReports(focal.book(), taskOf('II.3'), agencyId(FOCAL)).map(({ report }) => report);
    expect(deliveredDocuments(reports)).toEqual([{ ...product, file, agency: FOCAL }]);
    expect(evidenceFiles(reports).map(({ file: { name }, agency }) => [name, agency])).toEqual([
      ['anh.jpg', FOCAL],
      ['to-trinh.pdf', FOCAL],
    ]);
  });

  it('shows nothing another agency has not submitted', async () => {
    const { focal, taskOf } = await opened();
    await saveTaskReport(focal.session, PLANT, Q3, { result: 'Bản nháp' });
    expect(periodReports(focal.book(), taskOf('II.3'), agencyId('so-y-te'))).toEqual([]);
  });
});

describe('sentenceCase', () => {
  it('turns capitals into a sentence and leaves other titles alone', () => {
    expect(sentenceCase('CÁC NHIỆM VỤ CỤ THỂ')).toBe('Các nhiệm vụ cụ thể');
    expect(sentenceCase('Nhiệm vụ của Sở Y tế')).toBe('Nhiệm vụ của Sở Y tế');
  });
});
