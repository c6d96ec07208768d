import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { plan158, plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { focal, health, homeAffairs, planning, type ReportingOfficer } from './story/cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { keptDrafts } from './story/kept-drafts.ts';
import { Officer } from './story/officer.ts';
import { PlanTablePage } from './story/plan-table-page.ts';
import { PrintPreviewPage } from './story/print-preview-page.ts';
import { issuedTexts, readWorkbook } from './story/read-workbook.ts';
import { importedPart, journalOf, ledgerOf, packedHashes } from './story/read-ledger.ts';
import { readPdf } from './story/read-pdf.ts';
import { ReportPage } from './story/report-page.ts';
import type { ReportEntry } from './story/reports.ts';
import { SummaryPage } from './story/summary-page.ts';

/*
 * The whole job on plan 158 with four computers and no network: the focal point issues the plan, three agencies
 * report, one report is returned and corrected, the focal point consolidates, exports and prints. Then the same files
 * reach copies of the focal point's computer in other orders and twice, with a power failure, and everything adds up
 * to the same. Each test goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' });

const PLAN = plan158().id;
const PERIOD = 'Quý III/2024';
const AS_OF = '17/9/2024';
const RETURNED = { task: 'II.13', reason: 'Chưa nêu Đề án đã trình cấp nào.' };
const HALF_TYPED = 'Chữ gõ dở khi mất điện';
const CORRECTION = 'Dự thảo Đề án lần 2 đã lấy ý kiến, trình UBND tỉnh ngày 13/9/2024.';

/** Computers of this story, closed at its end whatever happened. */
const computers: Officer[] = [];
const computer = (officer = new Officer()): Officer => {
  computers.push(officer);
  return officer;
};
const focalComputer = computer();
const homeComputer = computer();
/** Copies of the focal point's computer as it was before anything came in. */
let secondFocal: Officer;
let thirdFocal: Officer;

const files: Record<'plan' | 'planWithReviews' | 'planning' | 'home' | 'homeCorrected' | 'health', string> = {
  plan: '',
  planWithReviews: '',
  planning: '',
  home: '',
  homeCorrected: '',
  health: '',
};
const fingerprints = new Map<string, string>();
type SummaryRows = Awaited<ReturnType<SummaryPage['rows']>>;
/** After two acceptances and one return. */
let midway: { readonly summary: SummaryRows; readonly imported: ReturnType<typeof importedPart> };
/** When all three are accepted. */
let final: SummaryRows;

test.beforeAll(() => {
  for (const name of Object.keys(files) as (keyof typeof files)[])
    files[name] = test.info().outputPath(`${name}.skh`);
});
test.afterAll(async () => {
  for (const each of computers) await each.close();
});

test('the focal point opens the book, sees 39 tasks and exports the plan', async () => {
  await focalComputer.open();
  const start = new FirstStartPage(focalComputer.page);
  await start.answer(focal);
  await start.openBook();

  const table = new PlanTablePage(focalComputer.page);
  await table.open();
  await expect(table.frame.statusBar).toContainText('39 nhiệm vụ');
  const shown = (await table.contents()).map(withoutSpaces);
  expect(shown).toHaveLength(plan158Appendix().sections.length + plan158Appendix().tasks.length);
  for (const { content } of plan158Appendix().tasks) expect(shown).toContain(withoutSpaces(content));

  const exchange = new ExchangePage(focalComputer.page);
  await exchange.open();
  await focalComputer.willSaveAs(files.plan);
  await exchange.exportPlan();
  await exchange.frame.expectSaid('Đã ghi plan.skh');
  await focalComputer.close();
  secondFocal = computer(focalComputer.copyOfComputer());
  thirdFocal = computer(focalComputer.copyOfComputer());
});

test('a machine loses power in the middle of a report and nothing that was typed is missing', async () => {
  const agency = computer();
  await startAgency(agency, planning);
  const report = new ReportPage(agency.page);
  await report.open(PERIOD);
  await report.startBlank();
  const [first, second, third, ...others] = planning.reports as [ReportEntry, ReportEntry, ReportEntry];
  await report.write(first);
  await report.write(second);
  await report.openTask(third.task);
  await report.type('Kết quả', HALF_TYPED);
  // Keys reach the disk a moment after they are pressed; then the power goes.
  await expect.poll(() => keptDrafts(agency.page)).toContain(HALF_TYPED);
  await agency.kill();

  await agency.open();
  const reopened = new ReportPage(agency.page);
  await reopened.open(PERIOD);
  for (const { task, texts } of [first, second]) {
    await expect(reopened.task(task)).toContainText('Đủ');
    await reopened.openTask(task);
    await expect(reopened.field('Kết quả')).toHaveValue(texts['Kết quả'] ?? '');
  }
  await reopened.openTask(third.task);
  await expect(reopened.field('Kết quả')).toHaveValue(HALF_TYPED);

  for (const entry of [third, ...others]) await reopened.write(entry);
  await agency.willSaveAs(files.planning);
  await reopened.send(planning.reports.length);
  await noteFingerprint(agency, planning);
  await agency.close();
});

test('two more agencies report by keyboard and save their packages', async () => {
  for (const [machine, agency, file] of [
    [homeComputer, homeAffairs, files.home],
    [computer(), health, files.health],
  ] as const) {
    await startAgency(machine, agency);
    const report = new ReportPage(machine.page);
    await report.open(PERIOD);
    await report.startBlank();
    for (const entry of agency.reports) await report.write(entry);
    await machine.willSaveAs(file);
    await report.send(agency.reports.length);
    await noteFingerprint(machine, agency);
    await machine.close();
  }
});

test('the focal point receives by drop and by button, accepts three machines, accepts two reports, returns one', async () => {
  await focalComputer.open();
  const { page } = focalComputer;
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.drop([files.home, files.health]);
  await expect(exchange.lastImport.getByRole('row').filter({ hasText: '.skh' })).toHaveCount(2);
  await focalComputer.willChoose(files.planning);
  await exchange.importByButton();
  await expect(exchange.lastImport).toContainText('planning.skh');
  await acceptMachines(exchange);

  await judge(new ClosingDayPage(page));
  midway = {
    summary: await readSummary(focalComputer),
    imported: importedPart(await ledgerOn(focalComputer)),
  };

  await exchange.open();
  await focalComputer.willSaveAs(files.planWithReviews);
  await exchange.exportPlan();
  await exchange.frame.expectSaid('Đã ghi planWithReviews.skh');
});

test('the agency reads why its report came back, corrects it and sends it again', async () => {
  await homeComputer.open();
  const exchange = new ExchangePage(homeComputer.page);
  await exchange.open();
  await homeComputer.willChoose(files.planWithReviews);
  await exchange.importByButton();
  await exchange.frame.expectSaid(/Đã nhận 1 gói/);

  const report = new ReportPage(homeComputer.page);
  await report.open(PERIOD);
  await report.openTask(RETURNED.task);
  await expect(homeComputer.page.getByRole('main')).toContainText(RETURNED.reason);
  await report.type('Kết quả', CORRECTION);
  await homeComputer.page.keyboard.press('Tab');
  await expect(report.task(RETURNED.task)).toContainText('Đủ');
  await homeComputer.willSaveAs(files.homeCorrected);
  await report.send(homeAffairs.reports.length);
  await homeComputer.close();
});

test('the corrected report is accepted and the summary adds up to 39', async () => {
  const { page } = focalComputer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.dropAnywhere([files.homeCorrected]);
  await expect(closing.row(homeAffairs)).toContainText('Duyệt');
  await closing.accept(homeAffairs);

  final = await readSummary(focalComputer);
  const summary = new SummaryPage(page);
  expect(await summary.expectSumsAddUp()).toBe(39);
  expect(await summary.number('Cộng', 'hoàn thành đúng hạn')).toBe(1);
  expect(await summary.number('Cộng', 'hoàn thành quá hạn')).toBe(1);
  expect(await summary.number('Cộng', 'đã tham mưu, chờ Bộ')).toBe(1);
  expect(await summary.number(planning.shortName, 'được giao')).toBe(9);
  expect(await summary.number(homeAffairs.shortName, 'được giao')).toBe(5);
  expect(final).not.toEqual([]);
});

test('the exported Excel file reads back as the appendix that was issued', async () => {
  const table = new PlanTablePage(focalComputer.page);
  await table.open();
  const file = test.info().outputPath('phu-luc.xlsx');
  await focalComputer.willSaveAs(file);
  await table.exportExcel();
  await table.frame.expectSaid('Đã ghi phu-luc.xlsx');
  const read = readWorkbook(readFileSync(file), plan158().date);
  expect(issuedTexts(read)).toEqual(issuedTexts(plan158Appendix()));
});

test('the printed appendix repeats its header on every page and leaves no text out', async () => {
  const print = new PrintPreviewPage(focalComputer.page);
  await print.open();
  const file = test.info().outputPath('phu-luc.pdf');
  await focalComputer.willSaveAs(file);
  const pages = await print.pageCount();
  await print.savePdf();
  await print.frame.expectSaid('Đã ghi phu-luc.pdf');
  const pdf = await readPdf(readFileSync(file));
  expect(pdf).toHaveLength(pages);
  for (const { landscapeA4, text } of pdf) {
    expect(landscapeA4).toBe(true);
    for (const { header } of plan158Appendix().columns) {
      expect(withoutSpaces(text)).toContain(withoutSpaces(header));
    }
  }
  const whole = withoutSpaces(pdf.map(({ text }) => text).join(''));
  for (const task of plan158Appendix().tasks) {
    for (const text of [task.content, task.lead, task.coordinating, task.deadline, task.product]) {
      expect(whole, task.path).toContain(withoutSpaces(text));
    }
  }
  await focalComputer.close();
});

test('another order, every file twice, power failures and an undo end in the same summary', async () => {
  const { profile } = secondFocal;
  const before = held(profile);
  const packed = await Promise.all([files.planning, files.health, files.home].map(packedHashes));
  const received = [...new Set([...before, ...packed.flat()])].toSorted();
  await secondFocal.open();
  const exchange = exchangeOf(secondFocal);
  await exchange.open();
  await exchange.drop([files.planning, files.health, files.home]);
  const undo = exchange.frame.message.getByRole('button', { name: 'Hoàn tác cả 3 gói' });
  await undo.click();
  await exchange.frame.expectSaid(/Đã hoàn tác/);
  expect(held(profile)).toEqual(before);
  await expect(secondFocal.page.getByRole('button', { name: 'Đối chiếu' })).toHaveCount(0);

  // The power goes off twice while the files are being taken in: at once, and when the second copy has begun to grow.
  for (const begun of [0, 1]) {
    await exchangeOf(secondFocal).drop([files.planning, files.health, files.home]);
    await expect
      .poll(() => held(profile).length, { intervals: [5] })
      .toBeGreaterThanOrEqual(before.length + begun);
    await secondFocal.kill();
    await secondFocal.open();
    await exchangeOf(secondFocal).open();
    expect([before, received]).toContainEqual(held(profile));
  }

  const after = exchangeOf(secondFocal);
  await secondFocal.willChoose(files.planning, files.health);
  await after.importByButton();
  await expect(after.lastImport).toContainText('health.skh');
  await after.drop([files.home]);
  await expect(after.lastImport).toContainText('home.skh');
  await acceptMachines(after);
  await after.drop([files.home, files.planning, files.health]);
  await after.frame.expectSaid('Đã nhận 3 gói, 0 thay đổi mới');

  await judge(new ClosingDayPage(secondFocal.page));
  expect(await readSummary(secondFocal)).toEqual(midway.summary);
  await secondFocal.close();
  expect(importedPart(await ledgerOn(secondFocal))).toEqual(midway.imported);
});

test('a restored old computer catches up from the files alone, in reverse and twice', async () => {
  await thirdFocal.open();
  const exchange = exchangeOf(thirdFocal);
  await exchange.open();
  await exchange.drop([files.homeCorrected]);
  await expect(exchange.lastImport).toContainText('homeCorrected.skh');
  await exchange.drop([files.planning, files.health]);
  await expect(exchange.lastImport).toContainText('planning.skh');
  await exchange.drop([files.planWithReviews]);
  await expect(exchange.lastImport).toContainText('planWithReviews.skh');
  await exchange.drop([files.home, files.planWithReviews, files.health, files.homeCorrected, files.planning]);
  await exchange.frame.expectSaid('Đã nhận 5 gói, 0 thay đổi mới');
  const caughtUp = await (await ledgerOn(thirdFocal)).digest();

  const closing = new ClosingDayPage(thirdFocal.page);
  await closing.open(PERIOD);
  await closing.accept(homeAffairs);
  expect(await readSummary(thirdFocal)).toEqual(final);
  await thirdFocal.close();

  // The last acceptance is each computer's own; everything before it is the same to the last value.
  const segments = journalOf(focalComputer.profile, PLAN);
  const whole = await ledgerOf(segments, files.plan);
  const own = whole.segments().filter(({ author }) => author === whole.options.root);
  const last = own.reduce((latest, each) => (each.n > latest.n ? each : latest));
  const withoutLast = segments.filter(({ hash }) => hash !== last.hash);
  expect(await (await ledgerOf(withoutLast, files.plan)).digest()).toBe(caughtUp);
});

async function startAgency(machine: Officer, agency: ReportingOfficer): Promise<void> {
  await machine.open();
  const start = new FirstStartPage(machine.page);
  await start.answer(agency);
  await machine.willChoose(files.plan);
  await start.choosePackage('plan.skh');
  await start.openBook();
}

async function noteFingerprint(machine: Officer, { person }: ReportingOfficer): Promise<void> {
  const exchange = new ExchangePage(machine.page);
  await exchange.open();
  fingerprints.set(person, await exchange.ownFingerprint());
}

async function acceptMachines(exchange: ExchangePage): Promise<void> {
  await exchange.open();
  for (const [person, fingerprint] of fingerprints) await exchange.acceptMachine(person, fingerprint);
}

async function judge(closing: ClosingDayPage): Promise<void> {
  await closing.open(PERIOD);
  await closing.accept(health);
  await closing.giveBack(homeAffairs, RETURNED.task, RETURNED.reason);
  await closing.accept(planning);
}

async function readSummary(machine: Officer) {
  const summary = new SummaryPage(machine.page);
  await summary.open(PERIOD, AS_OF);
  await summary.expectSumsAddUp();
  return summary.rows();
}

const exchangeOf = (machine: Officer): ExchangePage => new ExchangePage(machine.page);

/** Hashes of everything the computer keeps, applied or waiting. */
const held = (profile: string): readonly string[] =>
  journalOf(profile, PLAN)
    .map(({ hash }) => hash)
    .toSorted();

const ledgerOn = (machine: Officer): Promise<Ledger> =>
  ledgerOf(journalOf(machine.profile, PLAN), files.plan);

const withoutSpaces = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
