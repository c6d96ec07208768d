import 'fake-indexeddb/auto';
import { acceptWaiting, issued, Q3, report } from '#renderer/testing/report-cycle.ts';
import type { Machine } from '#renderer/testing/machine.ts';
import { importPackages } from '#renderer/use-cases/import-packages.ts';
import { acceptReports } from '#renderer/use-cases/review-reports.ts';
import { agencyId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { consolidationPapers } from '#shared/office/consolidation/consolidation-papers.ts';
import type { Paper } from '#shared/office/consolidation/paper.ts';
import { writePaper } from '#shared/office/consolidation/write-paper.ts';
import { freezesOf } from '#shared/office/draft/freezes.ts';
import { makeDraft } from '#shared/office/draft/make-draft.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import { sampleSetup } from '#shared/office/setup/sample-setup.ts';
import { beforeEach, expect, it } from 'vitest';
import { writeDraftBlock } from '../draft/edit-draft.ts';
import { freezeDraft } from '../draft/freeze-draft.ts';
import { papersOfFreeze } from './papers-of-freeze.ts';

const SETUP = sampleSetup('Ủy ban nhân dân thành phố Phú Quốc');
const HEALTH = agencyId('so-y-te');
const HOME = agencyId('so-noi-vu');

let focal: Machine;
let health: Machine;
let home: Machine;

beforeEach(async () => {
  ({ focal, health, home } = await issued());
  await importPackages(focal.session, [await report(health, 'Đã khởi công Trung tâm Y tế.')]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [HEALTH], Q3);
});

const draft = () => {
  const facts = { book: focal.book(), ledger: focal.session.ledger, period: Q3, setup: SETUP };
  return makeDraft({ ...facts, asOf: '2024-09-17' }, 'consolidated');
};

async function frozenNow(ledger: Ledger = focal.session.ledger) {
  const freeze = freezesOf(ledger, Q3, 'consolidated').at(-1);
  if (freeze === undefined) throw new Error('nothing is frozen');
  const { papers, incomplete } = papersOfFreeze(ledger, Q3, freeze);
  return { files: await written(papers, freeze.at), incomplete, at: freeze.at };
}

/** Every file a paper is written as, the page of its PDF included, by its name. */
async function written(papers: readonly Paper[], at: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { id, docx, xlsx, parts } of papers) {
    for (const [extension, job] of Object.entries({ docx, xlsx })) {
      if (job !== undefined) files.set(`${id}.${extension}`, await writePaper(await job(), at));
    }
    files.set(`${id}.html`, new TextEncoder().encode(printShell(id, await parts(), SETUP.margins)));
  }
  return files;
}

const currentFiles = async (at: number) => {
  const { summary, closing } = draft();
  const { ledger } = focal.session;
  return written(consolidationPapers({ book: focal.book(), ledger, summary, closing, setup: SETUP }), at);
};

it('writes every document of a frozen report again to the byte, whatever came in since', async () => {
  await writeDraftBlock(focal.session, draft(), 'opening', 'Lời mở đầu của cán bộ.');
  await freezeDraft(focal.session, draft());
  const before = await frozenNow();
  expect([...before.files.keys()]).toEqual([
    'report.docx',
    'report.html',
    'appendix.docx',
    'appendix.xlsx',
    'appendix.html',
    'figures.xlsx',
    'figures.html',
    'sheets.docx',
    'sheets.xlsx',
    'sheets.html',
  ]);
  const live = await currentFiles(before.at);
  expect(before.files.get('report.docx')).toEqual(live.get('consolidated.docx'));
  for (const name of ['appendix.docx', 'appendix.xlsx', 'figures.xlsx', 'sheets.docx', 'sheets.xlsx']) {
    expect(before.files.get(name), name).toEqual(live.get(name));
  }

  await importPackages(focal.session, [await report(home, 'Đã trình Đề án.')]);
  await acceptWaiting(focal);
  await acceptReports(focal.session, focal.book(), [HOME], Q3);
  await writeDraftBlock(focal.session, draft(), 'opening', 'Lời khác.');
  await focal.session.commit('đổi kế hoạch', [
    { entity: 'task/II.1', fields: { content: 'Nội dung khác hẳn', deadline: 'Quý I/2025' } },
    { entity: 'agency/so-y-te', fields: { name: 'Sở Y tế mới' } },
  ]);
  await focal.restart();

  const later = await currentFiles(before.at);
  const after = await frozenNow();
  for (const [name, bytes] of before.files) expect(after.files.get(name), name).toEqual(bytes);
  for (const name of ['appendix.xlsx', 'figures.xlsx', 'sheets.xlsx', 'sheets.docx']) {
    expect(later.get(name), name).not.toEqual(before.files.get(name));
  }
}, 60_000);

it('says so and writes report and appendix where what the freeze rested on is not here', async () => {
  await freezeDraft(focal.session, draft());
  const whole = await frozenNow();
  const { ledger } = focal.session;
  const part = createLedger(ledger.options);
  await part.receive(ledger.export({ agency: ledger.options.focalAgency }));
  const { files, incomplete } = await frozenNow(part);
  expect(incomplete).toBe(true);
  expect([...files.keys()]).toEqual([
    'report.docx',
    'report.html',
    'appendix.docx',
    'appendix.xlsx',
    'appendix.html',
  ]);
  for (const [name, bytes] of files) expect(whole.files.get(name), name).toEqual(bytes);
}, 60_000);
