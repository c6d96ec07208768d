import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { health } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { countWrites, reachedMarker, stopMainAtRename, stopPageAtWrite } from './story/fault-points.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { Officer } from './story/officer.ts';
import { journalOf } from './story/read-ledger.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * The power fails (SIGKILL of every process) at each step of an import and of an export, in a real browser with a real
 * database. After the restart either all of it is there or nothing, and the next try completes it. The steps are fault
 * points inside the writes themselves; no timer decides.
 */
test.describe.configure({ mode: 'serial' });

const PLAN = plan158().id;
const WRITES = 6;
const officer = new Officer();
let files: readonly string[] = [];
let plan = '';
let before: readonly string[] = [];
let after: readonly string[] = [];
/** Rows that one whole import writes. */
let rows = 0;

const marker = (): string => test.info().outputPath('fault-point');
const held = (): readonly string[] =>
  journalOf(officer.profile, PLAN)
    .map(({ hash }) => hash)
    .toSorted();
const exchange = (): ExchangePage => new ExchangePage(officer.page);

test.afterAll(() => officer.close());

test('two files come in whole when nothing fails, and are taken back', async () => {
  const focal = await WindowlessMachine.focalPoint();
  const desk = await WindowlessMachine.accepted(focal, 'so-y-te', 'Lý Văn Bàn');
  const tourism = await WindowlessMachine.accepted(focal, 'so-du-lich', 'Lê Minh Châu');
  plan = await focal.save(test.info().outputPath('plan.skh'), 'plan');
  for (let i = 0; i < WRITES; i++) {
    await desk.write([{ entity: 'rep/so-y-te/I.7/2024-Q3', fields: { result: `Lần ${i}` } }]);
    await tourism.write([{ entity: 'rep/so-du-lich/I.3/2024-Q3', fields: { result: `Lần ${i}` } }]);
  }
  files = [
    await desk.save(test.info().outputPath('desk.skh'), 'report'),
    await tourism.save(test.info().outputPath('tourism.skh'), 'report'),
  ];
  await officer.open();
  const start = new FirstStartPage(officer.page);
  await start.answer(health);
  await officer.willChoose(plan);
  await start.choosePackage('plan.skh');
  await start.openBook();
  await exchange().open();
  before = held();
  const counted = await countWrites(officer.page);
  await exchange().drop(files);
  await exchange().frame.expectSaid(/^Đã nhận 2 gói/);
  rows = await counted();
  after = held();
  expect(after.length - before.length).toBe(2 * WRITES);
  await takeBack();
});

test('a power failure at any step of an import leaves all of it or nothing', async () => {
  test.setTimeout(240_000);
  // The snapshot, the first segment, one in the middle, the record that closes the transaction.
  for (const step of [1, rows - 2 * WRITES, rows - WRITES, rows]) {
    await test.step(`row ${step} of ${rows} is being written to the database`, async () => {
      const stop = await stopPageAtWrite(officer.page, step);
      await exchange().drop(files);
      await stop.reached;
      await afterPowerFailure('nothing');
    });
  }
  for (const [when, file] of [
    ['before', 1],
    ['before', WRITES],
    ['after', 2 * WRITES],
  ] as const) {
    await test.step(`the second copy's file ${file} of ${2 * WRITES} is ${when} its name`, async () => {
      await stopMainAtRename(officer.app, marker(), when, file);
      await exchange().drop(files);
      await reachedMarker(marker());
      // The database has all of it by then and fills the second copy up.
      await afterPowerFailure('all');
      await takeBack();
    });
  }
  await exchange().drop(files);
  await exchange().frame.expectSaid(/^Đã nhận 2 gói/);
  expect(held()).toEqual(after);
});

test('a power failure at any step of an export leaves the old file or the whole new one', async () => {
  test.setTimeout(120_000);
  const file = test.info().outputPath('goi.skh');
  for (const when of ['before', 'after'] as const) {
    await test.step(`the file is ${when} its name`, async () => {
      rmSync(file, { force: true });
      await officer.willSaveAs(file);
      await stopMainAtRename(officer.app, marker(), when, 1);
      await officer.page.getByRole('button', { name: 'Xuất bản đầy đủ' }).click();
      await reachedMarker(marker());
      await officer.kill();
      if (when === 'before') expect(existsSync(file)).toBe(false);
      else expect((await readPackage(readFileSync(file))).segments).toHaveLength(after.length);
      await officer.open();
      await exchange().open();
      await officer.willSaveAs(file);
      await officer.page.getByRole('button', { name: 'Xuất bản đầy đủ' }).click();
      await exchange().frame.expectSaid(/Đã ghi goi.skh/);
      expect((await readPackage(readFileSync(file))).segments).toHaveLength(after.length);
    });
  }
});

test('a browser profile that is gone comes back from the second copy, without a question, and it is said', async () => {
  await officer.close();
  for (const folder of ['chromium/Default/IndexedDB', 'IndexedDB']) {
    rmSync(path.join(officer.profile, folder), { recursive: true, force: true });
  }
  await officer.open();
  const { page } = officer;
  await expect(page.getByRole('navigation', { name: 'Các trang', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Việc vừa làm' })).toContainText(
    `đã khôi phục ${after.length} lần ghi từ bản sao thứ hai`,
  );
  expect(held()).toEqual(after);
  await page.screenshot({ path: test.info().outputPath('khoi-phuc.png') });
  // Whom this machine believes came back, too: the plan's own next package applies at once.
  await exchange().open();
  await exchange().drop([plan]);
  await exchange().frame.expectSaid('Đã nhận 1 gói, 0 thay đổi mới');
  await page.evaluate(() => {
    window.location.hash = '/nhiem-vu/I.7';
  });
  await expect(page.getByText(`Lần ${WRITES - 1}`).first()).toBeVisible();
});

async function afterPowerFailure(expected: 'all' | 'nothing'): Promise<void> {
  await officer.kill();
  await officer.open();
  await exchange().open();
  await expect(officer.page.getByRole('button', { name: 'Xuất bản đầy đủ' })).toBeVisible();
  expect(held()).toEqual(expected === 'all' ? after : before);
}

async function takeBack(): Promise<void> {
  await officer.page.getByRole('button', { name: 'Hoàn tác lần nhận này' }).click();
  await exchange().frame.expectSaid(/Đã hoàn tác/);
  expect(held()).toEqual(before);
}
