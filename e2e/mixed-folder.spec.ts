import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { agencyId, periodId, publicKey, taskPath } from '#shared/ids.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { main } from '../cli/main.ts';
import { focal, health } from './story/cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { Officer } from './story/officer.ts';
import { SummaryPage } from './story/summary-page.ts';
import { typeIntoWorkbook } from './story/type-into-workbook.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';
import { exportPlan, startBook } from './story/start-book.ts';

/*
 * One agency has the program, all others only Excel. What they send lies in one folder: the window takes it in, accepts
 * and consolidates; the command line makes the same figures of the folder.
 */
const desk = new Officer();
test.afterAll(() => desk.close());

const PERIOD = 'Quý III/2024';
const ANSWERS = [
  { F: 'Hoàn thành', G: '100', I: 'Đã ban hành.', J: '12/BC-X; 5/9/2024; Báo cáo', K: '5/9/2024' },
  { F: 'Đang thực hiện', G: '40 %', I: 'Đang lấy ý kiến.' },
  { F: 'Đã tham mưu, chờ cơ quan khác', I: 'Đã trình.', P: 'Bộ Tài chính' },
  { F: 'Hoàn thành', G: '100', I: 'Đã xong.', K: '10/9/2024' },
] as const;

test('a folder of packages and workbooks comes to the same figures in the window and on the command line', async () => {
  const folder = test.info().outputPath('nhan');
  mkdirSync(folder);
  const page = await startBook(desk, focal);
  const plan = test.info().outputPath('plan.skh');
  await exportPlan(desk, plan);
  const exchange = new ExchangePage(page);

  const zip = test.info().outputPath('tep-dien.zip');
  await page.getByRole('button', { name: 'Xuất tệp điền…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tệp điền Excel' });
  await dialog.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
  await page.getByRole('option', { name: PERIOD, exact: true }).click();
  await dialog.getByRole('checkbox', { name: health.agency }).uncheck();
  await expect(dialog.getByRole('checkbox', { name: focal.agency })).not.toBeChecked();
  await desk.willSaveAs(zip);
  await dialog.getByRole('button', { name: /^Xuất \d+ tệp điền/ }).click();
  await exchange.frame.expectSaid('Đã ghi tep-dien.zip');
  const files = Object.entries(unzipSync(readFileSync(zip))).map(([name, bytes], index) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    typeIntoWorkbook(file, file, typedCells(bytes, index));
    return file;
  });
  expect(files.length).toBeGreaterThan(10);

  const root = /"publicKey": "(?<key>[0-9a-f]{64})"/u.exec(readFileSync(plan, 'latin1'))?.[1] ?? '';
  const machine = await WindowlessMachine.newcomer(publicKey(root), 'so-y-te', health.person);
  const [agency, period] = [agencyId('so-y-te'), periodId('2024-Q3')];
  await machine.write([
    reportChange(agency, taskPath('I.7'), period, { ...blankReport(), state: 'in-progress', progress: 55 }),
    submissionChange(agency, period, { code: '3Q-7A1C', at: Date.now(), by: health.person, taskCount: 1 }),
  ]);
  files.push(await machine.save(path.join(folder, 'goi.skh'), 'report'));
  await exchange.drop(files);
  await exchange.acceptMachine(health.person, fingerprint(machine.key.publicKey));

  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await page.screenshot({ path: test.info().outputPath('ngay-chot.png') });
  await page.getByRole('checkbox', { name: 'Chọn mọi dòng' }).check();
  await page.getByRole('button', { name: /^Duyệt \d+ báo cáo$/ }).click();
  await closing.frame.expectSaid(/^Đã duyệt \d+ báo cáo Quý III\/2024/);
  await exchange.open();
  await desk.willSaveAs(path.join(folder, 'ket-qua.skh'));
  await exchange.exportPlan();
  await exchange.frame.expectSaid('Đã ghi ket-qua.skh');

  const summary = new SummaryPage(page);
  await summary.open(PERIOD, '20/9/2024');
  await summary.expectSumsAddUp();
  await page.screenshot({ path: test.info().outputPath('tong-hop.png') });
  const inWindow = new Map<string, number>();
  for (const button of await summary.table.getByRole('button').all()) {
    const [, what = '', count = ''] =
      /^(.*): (\d+) nhiệm vụ$/u.exec((await button.getAttribute('aria-label')) ?? '') ?? [];
    if (what !== '') inWindow.set(what, Number(count));
  }
  expect(inWindow.size).toBeGreaterThan(30);
  expect(new Map(await figuresByCommandLine(folder, test.info().outputPath('th')))).toEqual(inWindow);
});

/** Every task's row of a workbook, filled in one way or another. */
function typedCells(bytes: Uint8Array, index: number): Readonly<Record<string, string>> {
  const report = openAppendixFile(bytes).find(({ name }) => name === 'Báo cáo');
  const rows = (report?.rows ?? []).filter(({ cells }) =>
    [...cells.values()].some((text) => text.startsWith('@task:')),
  );
  const typed = rows.flatMap(({ number }, place) =>
    Object.entries(ANSWERS[(index + place) % ANSWERS.length] ?? {}).map(
      ([column, text]) => [`${column}${number}`, text] as const,
    ),
  );
  return Object.fromEntries([['C2', `Cán bộ ${index}`], ...typed]);
}

const COLUMNS = {
  assigned: 'được giao',
  doneOnTime: 'hoàn thành đúng hạn',
  doneLate: 'hoàn thành quá hạn',
  doneUndated: 'hoàn thành, không xét hạn',
  inTime: 'chưa hoàn thành, trong hạn',
  overdue: 'chưa hoàn thành, quá hạn',
  advisedWaiting: 'đã tham mưu, chờ Bộ',
  routine: 'thường xuyên',
  other: 'không xét hạn khác',
} as const;
type Figures = Readonly<Record<keyof typeof COLUMNS, number>>;

/** The summary's figures in the words of the window's table; those that are not 0. */
async function figuresByCommandLine(
  folder: string,
  out: string,
): Promise<readonly (readonly [string, number])[]> {
  const words = ['--plan', '158', '--period', '2024-Q3', '--as-of', '2024-09-20', '--out', out, '--json'];
  let stdout = '';
  const code = await main(['consolidate', folder, ...words], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
  });
  expect(code).toBe(0);
  const { byAgency, totals, counts } = JSON.parse(stdout) as {
    readonly byAgency: readonly (Figures & { readonly agency: string | null; readonly name: string })[];
    readonly totals: Figures;
    readonly counts: Readonly<Record<string, number>>;
  };
  // What the window took in is known by its bytes.
  expect([counts['damaged'], counts['foreign'], counts['waiting']]).toEqual([0, 0, 0]);
  const rows: readonly (readonly [string, Figures])[] = [
    ...byAgency.map((row) => {
      const short = builtInAgencies.find(({ id }) => id === row.agency)?.shortName;
      return [short ?? row.name, row] as const;
    }),
    ['Cộng', totals],
  ];
  return rows.flatMap(([row, figures]) =>
    (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((column) =>
      figures[column] === 0 ? [] : [[`${row}, ${COLUMNS[column]}`, figures[column]] as const],
    ),
  );
}
