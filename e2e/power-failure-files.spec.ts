import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { encryptPackage } from '#shared/package/encryption.ts';
import { fileRef } from '#shared/package/attachments.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { health } from './story/cast.ts';
import { dropFiles } from './story/drop-files.ts';
import { ExchangePage } from './story/exchange-page.ts';
import {
  countWrites,
  reachedMarker,
  rowsIn,
  stopMainAtRename,
  stopPageAtWrite,
} from './story/fault-points.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { MachinesPage } from './story/machines-page.ts';
import { Officer } from './story/officer.ts';
import { journalFilesOf, journalOf } from './story/read-ledger.ts';
import { ReportPage } from './story/report-page.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * The power fails (SIGKILL of every process) while an officer attaches evidence, and while a closed package with evidence
 * comes in. After the restart no report names a file that is not here, and what was being done is there whole or not at all.
 */
test.describe.configure({ mode: 'serial' });

const PLAN = plan158().id;
const PERIOD = 'Quý III/2024';
const officer = new Officer();
let desk: WindowlessMachine;
let focal: WindowlessMachine;

const marker = (): string => test.info().outputPath('fault-point');
const exchange = (): ExchangePage => new ExchangePage(officer.page);
const evidence = () => officer.page.getByRole('group', { name: 'Minh chứng', exact: true });
const held = (): readonly string[] =>
  journalOf(officer.profile, PLAN)
    .map(({ hash }) => hash)
    .toSorted();

test.beforeAll(async () => {
  focal = await WindowlessMachine.focalPoint();
  desk = await WindowlessMachine.accepted(focal, 'so-y-te', 'Lý Văn Bàn');
});
test.afterAll(() => officer.close());

/** Does something that the program writes down, and waits until both copies have it: the screen is a moment ahead. */
async function written(act: () => Promise<void>): Promise<void> {
  const after = held().length + 1;
  await act();
  await expect.poll(() => held().length).toBe(after);
  await expect.poll(() => rowsIn(officer.page, 'so-ke-hoach', 'segments')).toBe(after);
}

async function openReport(): Promise<ReportPage> {
  const report = new ReportPage(officer.page);
  await report.open(PERIOD);
  await report.openTask('I.7');
  return report;
}

/** Two files of an officer's, different at each step. */
function twoFiles(step: string): readonly string[] {
  return ['biên bản', 'ảnh'].map((name) => {
    const file = test.info().outputPath(`${name} ${step}.pdf`);
    writeFileSync(file, `%PDF-1.7 ${name} ${step}\n`);
    return file;
  });
}

/** What the report names is here in both copies, byte for byte. */
async function expectWholeFiles(step: string): Promise<void> {
  for (const name of ['biên bản', 'ảnh']) {
    const copy = test.info().outputPath(`lưu ${name} ${step}.pdf`);
    await officer.willSaveAs(copy);
    await evidence()
      .getByRole('button', { name: `Lưu tệp ${name} ${step}.pdf` })
      .click();
    await expect.poll(() => readOr(copy)).toBe(`%PDF-1.7 ${name} ${step}\n`);
    const { sha256 } = await fileRef(name, readFileSync(copy));
    expect(await journalFilesOf(officer.profile, PLAN)).toContain(sha256);
  }
}

test('a power failure while evidence is attached: both files named and here, or none named', async () => {
  test.setTimeout(180_000);
  const plan = await focal.save(test.info().outputPath('plan.skh'), 'plan');
  await officer.open();
  const start = new FirstStartPage(officer.page);
  await start.answer(health);
  await officer.willChoose(plan);
  await start.choosePackage('plan.skh');
  await start.openBook();
  const first = new ReportPage(officer.page);
  await first.open(PERIOD);
  await first.startBlank();
  await first.openTask('I.7');
  await dropFiles(evidence(), twoFiles('đủ'));
  await first.frame.expectSaid('Đã đính 2 tệp');
  await written(() => officer.page.keyboard.press('Control+Z'));
  await expect(evidence().getByRole('listitem')).toHaveCount(0);

  // Two second copies, two rows, then the report's own segment: its second copy and its row.
  const steps = [
    ['rename', 'before', 1, 0],
    ['rename', 'after', 1, 0],
    ['attachments', 'before', 1, 0],
    ['attachments', 'before', 2, 0],
    // The page keeps a draft of what it is about to write: it may bring both back.
    ['rename', 'before', 3, null],
    ['rename', 'after', 3, 2],
    ['segments', 'before', 1, 2],
  ] as const;
  for (const [where, when, count, expected] of steps) {
    const step = `${where} ${when} ${count}`;
    await test.step(step, async () => {
      const files = twoFiles(step);
      if (where !== 'rename') {
        const stop = await stopPageAtWrite(officer.page, count, where);
        await dropFiles(evidence(), files);
        await stop.reached;
      } else {
        await stopMainAtRename(officer.app, marker(), when, count);
        await dropFiles(evidence(), files);
        await reachedMarker(marker());
      }
      await officer.kill();
      await officer.open();
      const report = await openReport();
      await expect(evidence()).toBeVisible();
      const items = evidence().getByRole('listitem');
      if (expected !== null) await expect(items).toHaveCount(expected);
      const found = await items.count();
      expect([0, 2]).toContain(found);
      await expect(officer.page.getByText(/Thiếu tệp/)).toHaveCount(0);
      if (found === 0) {
        await dropFiles(evidence(), files);
        await report.frame.expectSaid('Đã đính 2 tệp');
      }
      await expect(evidence().getByRole('listitem')).toHaveCount(2);
      await expectWholeFiles(step);
      for (const name of ['biên bản', 'ảnh']) {
        const takeAway = evidence().getByRole('button', { name: `Bỏ tệp ${name} ${step}.pdf` });
        await written(() => takeAway.click());
      }
      await expect(evidence().getByRole('listitem')).toHaveCount(0);
    });
  }
});

test('a power failure while a closed package with evidence comes in leaves all of it or nothing', async () => {
  test.setTimeout(180_000);
  const machines = new MachinesPage(officer.page);
  await machines.open();
  const [, address = ''] = /:(age1[0-9a-z]+):/u.exec(await machines.copyRequestLine()) ?? [];
  const texts = ['%PDF-1.7 biên bản của bàn kia', '%PDF-1.7 ảnh của bàn kia'];
  const contents = texts.map((text) => new TextEncoder().encode(text));
  const refs = await Promise.all(contents.map((bytes, i) => fileRef(`bàn kia ${i}.pdf`, bytes)));
  for (let i = 0; i < 4; i++) {
    await desk.write([
      {
        entity: 'rep/so-y-te/I.7/2024-Q3',
        fields: { proposals: `Lần ${i}`, evidence: refs.map((ref) => ({ ...ref })) },
      },
    ]);
  }
  const open = await desk.save(
    test.info().outputPath('mo.skh'),
    'report',
    undefined,
    new Map(refs.map(({ sha256 }, i) => [sha256, contents[i] ?? new Uint8Array()])),
  );
  const closed = test.info().outputPath('kin.skh');
  writeFileSync(closed, await encryptPackage(readFileSync(open), { recipients: [address] }));
  expect(isEncrypted(readFileSync(closed))).toBe(true);

  const files = () => journalFilesOf(officer.profile, PLAN);
  await exchange().open();
  const [before, filesBefore] = [held(), await files()];
  const counted = await countWrites(officer.page);
  await exchange().drop([closed]);
  await exchange().frame.expectSaid(/^Đã nhận 1 gói/);
  const rows = await counted();
  const [after, filesAfter] = [held(), await files()];
  expect(after.length - before.length).toBe(4);
  expect(filesAfter.length - filesBefore.length).toBe(2);
  await takeBack();

  for (const row of [1, 2, Math.ceil(rows / 2), rows]) {
    await test.step(`row ${row} of ${rows}`, async () => {
      const stop = await stopPageAtWrite(officer.page, row);
      await exchange().drop([closed]);
      await stop.reached;
      await afterPowerFailure('nothing');
    });
  }
  // Four segments and two files get their second copies.
  for (const [when, file] of [
    ['before', 1],
    ['after', 4],
    ['before', 6],
  ] as const) {
    await test.step(`second copy ${file} of 6 is ${when} its name`, async () => {
      await stopMainAtRename(officer.app, marker(), when, file);
      await exchange().drop([closed]);
      await reachedMarker(marker());
      await afterPowerFailure('all');
      await takeBack();
    });
  }
  await exchange().drop([closed]);
  await exchange().frame.expectSaid(/^Đã nhận 1 gói/);
  expect([held(), await files()]).toEqual([after, filesAfter]);

  async function afterPowerFailure(expected: 'all' | 'nothing'): Promise<void> {
    await officer.kill();
    await officer.open();
    await exchange().open();
    await expect(officer.page.getByRole('button', { name: 'Xuất bản đầy đủ' })).toBeVisible();
    expect([held(), await files()]).toEqual(expected === 'all' ? [after, filesAfter] : [before, filesBefore]);
  }
  async function takeBack(): Promise<void> {
    await officer.page.getByRole('button', { name: 'Hoàn tác lần nhận này' }).click();
    await exchange().frame.expectSaid(/Đã hoàn tác/);
    expect([held(), await files()]).toEqual([before, filesBefore]);
  }
});

function readOr(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not written yet.
    return null;
  }
}
