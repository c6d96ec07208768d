import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { REORGANISATION } from '#shared/simulation/testing/plan-year/year-cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { DraftPage } from './story/draft-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { Officer } from './story/officer.ts';
import { SummaryPage } from './story/summary-page.ts';
import { yearComputer, type YearComputer } from './story/year-computer.ts';

/*
 * The end of a simulated year of plan 158: the focal point's computer comes back from its journal, thirty files of the
 * last quarter are dropped at once, judged, consolidated and frozen; the command line comes to the same code from the
 * same files.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý I/2025';
const AS_OF = '21/3/2025';
const FILES = 30;
const BACK = { agency: 'Công an tỉnh', shortName: 'Công an tỉnh' };

let year: YearComputer;
let officer: Officer;
let code = '';

const inFolder = (folder: string, files: readonly OpenedFile[]): readonly string[] => {
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, bytes }) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
};

/** The quarter's files with copies, a letter and a file that broke on its way. */
function thirty({ posted }: YearComputer): readonly OpenedFile[] {
  const [broken] = posted.filter(({ name }) => name.endsWith('.skh'));
  if (broken === undefined) throw new Error('Nobody sent a package');
  const letter = { name: 'Giấy mời họp quý I.docx', bytes: new TextEncoder().encode('Không phải báo cáo.') };
  const cut = { name: 'hỏng.skh', bytes: broken.bytes.slice(0, broken.bytes.length - 100) };
  const copies = posted.slice(0, FILES - 2 - posted.length);
  return [...posted, ...copies.map(({ name, bytes }) => ({ name: `Bản sao ${name}`, bytes })), letter, cut];
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  year = await yearComputer('nam-158');
  officer = new Officer(year.profile);
  await officer.open();
});
test.afterAll(() => officer.close());

test('thirty files of the quarter come in at once, packages and workbooks, the broken one refused', async () => {
  const files = thirty(year);
  expect(files).toHaveLength(FILES);
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.dropAnywhere(inFolder(test.info().outputPath('nhan'), files));
  const exchange = new ExchangePage(page);
  await exchange.open();
  const rows = exchange.lastImport.getByRole('row').filter({ has: page.getByRole('cell') });
  // One for each file, then their sum.
  await expect(rows).toHaveCount(FILES + 1);
  await expect(rows.filter({ hasText: 'hỏng.skh' })).toContainText('Gói thiếu phần cuối');
  const sum = /(\d+) lần ghi = (\d+) mới \+ (\d+) đã có \+ (\d+) chờ \+ (\d+) từ chối/u.exec(
    await rows.last().innerText(),
  );
  const [all = NaN, ...parts] = (sum ?? []).slice(1).map(Number);
  expect(parts.reduce((total, part) => total + part, 0)).toBe(all);

  // The new body's machine is heard of for the first time.
  const sent = files.find(({ name }) => name.includes(REORGANISATION.heir));
  const { manifest } = await readPackage(sent?.bytes ?? new Uint8Array());
  await exchange.acceptMachine(manifest.author.person, fingerprint(manifest.author.publicKey));
});

test('all but one are accepted, the heir’s among them, and one goes back', async () => {
  test.setTimeout(240_000);
  const { page } = officer;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.giveBack(BACK, 'II.7', 'Chưa nêu kết quả cụ thể.');
  await page.getByRole('checkbox', { name: 'Chọn mọi dòng' }).check();
  await page.getByRole('button', { name: /^Duyệt \d+ báo cáo/u }).click();
  await closing.frame.expectSaid(/^Đã duyệt \d+ báo cáo/u);
  const open = closing.table.getByRole('button', { name: /^(?:Duyệt|Xem hai bản|So hai kỳ)/u });
  // Leads that contradict each other, texts as last time: looked at one by one.
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await expect(dialog).toBeHidden();
    await expect(open).toHaveCount(left - 1);
  }
  await expect(
    closing.row({ agency: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN (mới)' }),
  ).toContainText('Đã duyệt');
});

test('the code on screen is the one of the command line', async () => {
  test.setTimeout(240_000);
  const { page } = officer;
  const summary = new SummaryPage(page);
  await summary.open(PERIOD, AS_OF);
  expect(await summary.expectSumsAddUp()).toBe(44);
  const shown = await summary.rows();
  const draft = new DraftPage(page);
  await draft.open();
  await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Chốt báo cáo' })).toBeVisible();
  const agree = dialog.getByRole('checkbox', { name: 'Đã xem, vẫn chốt' });
  if ((await agree.count()) > 0) await agree.check();
  await dialog.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await draft.frame.expectSaid(/^Đã chốt báo cáo, mã TH-1Q-/u);
  code = /TH-1Q-[0-9A-F]{4}/u.exec(await draft.pane.innerText())?.[0] ?? '';
  expect(code).not.toBe('');

  const folder = test.info().outputPath('thu-muc');
  inFolder(folder, [...year.before, ...thirty(year)]);
  await officer.willSaveAs(path.join(folder, 'dau-moi.skh'));
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.exportPlan();
  await exchange.frame.expectSaid(/dau-moi\.skh/u);

  const out = test.info().outputPath('ra');
  const words = ['--plan', '158', '--period', '2025-Q1', '--as-of', '2025-03-21', '--out', out, '--json'];
  const printed = execFileSync(process.execPath, ['out/cli/skh.js', 'consolidate', folder, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(JSON.parse(printed)).toMatchObject({ report: { code, frozen: [{ code, standing: 'current' }] } });
  const there = JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8')) as {
    readonly byAgency: readonly { readonly assigned: number }[];
    readonly counts: Readonly<Record<string, number>>;
  };
  expect(there.counts).toMatchObject({ files: year.before.length + FILES + 1, damaged: 1, waiting: 0 });
  // Names stand short where there is little room; the order of the rows is the same.
  const here = shown.slice(0, -1).map(([, assigned]) => Number(assigned));
  expect(here).toEqual(there.byAgency.map(({ assigned }) => assigned));
});
