import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { readMachineKey, secretOf, signerOfMachine, writeMachineKey } from './periods/machine-key.ts';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { agencyId, planId, type PublicKey } from '#shared/ids.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { typedIn } from '#shared/office/fill-in/typed-in.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { folderFiles } from './merge/folder-files.ts';
import { mergePackages } from './merge/merge-packages.ts';
import { runSkh, temporaryFolder } from './testing/run-skh.ts';

const SEED = 'dot-xuat';
const PLAN = `mo-phong-${SEED}`;
const FOCAL = agencyId('ubnd-thanh-pho-phu-quoc');
const ON = ['--plan', PLAN, '--as-of', '2024-11-20'];

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly sendBy: string;
  readonly owing: readonly string[];
}
const periodsOf = async (folder: string, ...words: string[]) => {
  const run = await runSkh('period', 'list', folder, ...ON, ...words, '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return (run.json() as { readonly periods: readonly Listed[] }).periods;
};
const codeOf = ({ json }: { json(): unknown }) => (json() as { error: { code: string } }).error.code;

/** A data set of four agencies, and the focal point's key in a file. */
async function dataSet() {
  const base = await temporaryFolder();
  const folder = join(base, 'bo', 'goi');
  const size = ['--agencies', '4', '--tasks', '8', '--periods', '1', '--workbooks', '1'];
  expect(await runSkh('simulate', ...size, '--seed', SEED, '--out', join(base, 'bo'))).toMatchObject({
    code: 0,
  });
  const key = join(base, 'dau-moi.json');
  const signer = await seededSigner(`${SEED}/${FOCAL}`);
  const who = { plan: planId(PLAN), agency: FOCAL, agencyName: 'UBND', person: 'Lê Hà' };
  await writeMachineKey(key, { ...who, key: await secretOf(signer), last: null });
  return { base, folder, key };
}

describe('a report on request by the command line', () => {
  test('is asked, listed, consolidated under its title, and taken back', async () => {
    const { folder, key, base } = await dataSet();
    const [first = ''] = (await periodsOf(folder))[0]?.owing ?? [];
    const ask = (...words: string[]) =>
      runSkh('period', 'ask', folder, ...ON, '--key', key, ...words, '--json');
    const what = ['--title', 'Đột xuất về giải ngân', '--request', 'Công văn 1486/UBND-TH'];
    const request = [...what, '--send-by', '25/11/2024', '--of', first];
    const asked = await ask(...request);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    const { period, written } = asked.json() as { period: Listed; written: string[] };
    expect(period).toMatchObject({ id: '2024-A1', sendBy: '2024-11-25', owing: [first] });
    expect(await runSkh('package', 'verify', ...written)).toMatchObject({ code: 0 });
    expect((await periodsOf(folder, '--ad-hoc')).map(({ id, title }) => [id, title])).toEqual([
      ['2024-A1', 'Đột xuất về giải ngân'],
    ]);
    const again = await ask(...request);
    expect([again.code, codeOf(again)]).toEqual([1, 'already-asked']);

    const out = join(base, 'ket-qua');
    const call = ['consolidate', folder, ...ON, '--period', '2024-A1', '--out', out];
    expect(await runSkh(...call)).toMatchObject({ code: 0, stderr: '' });
    const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as {
      period: Listed;
      closing: Record<string, number>;
      missing: readonly { agency: string }[];
    };
    expect(summary.period).toMatchObject({ id: '2024-A1', title: 'Đột xuất về giải ngân' });
    expect([summary.closing['expected'], summary.missing.map(({ agency }) => agency)]).toEqual([1, [first]]);

    // The package written last is not in the folder: a new one would be a fork.
    const [path = ''] = written;
    await rename(path, join(base, 'cho.skh'));
    const fork = await ask('--title', 'Việc khác');
    expect([fork.code, codeOf(fork)]).toEqual([1, 'own-work-missing']);
    await rename(join(base, 'cho.skh'), path);

    const withdraw = ['period', 'withdraw', folder, '2024-A1', ...ON, '--key', key, '--json'];
    expect(await runSkh(...withdraw)).toMatchObject({ code: 0 });
    expect(await periodsOf(folder, '--ad-hoc')).toEqual([]);
    const twice = await runSkh(...withdraw);
    expect([twice.code, codeOf(twice)]).toEqual([1, 'period-unknown']);
    const gone = await runSkh(...call, '--json');
    expect([gone.code, codeOf(gone)]).toEqual([1, 'period-unknown']);
  });

  test.each([
    [['--title', ' '], 'request-without-title'],
    [['--title', 'A', '--of', 'Sở Không Có'], 'unknown-agency'],
    [['--title', 'A', '--about', 'XX.1'], 'request-unknown-task'],
    [['--title', 'A', '--to', '1/11/2024', '--send-by', '31/10/2024'], 'period-dates'],
  ])('%j is refused, in Vietnamese, and nothing is written', async (words, code) => {
    const { folder, key } = await dataSet();
    const before = await readdir(folder);
    const run = await runSkh('period', 'ask', folder, ...ON, '--key', key, ...words, '--json');
    expect([run.code, codeOf(run)]).toEqual([1, code]);
    expect(run.stderr).toMatch(/[ăâđêôơư]/iu);
    expect(await readdir(folder)).toEqual(before);
  });

  test('needs a key that the focal point took in', async () => {
    const { folder, base } = await dataSet();
    const key = join(base, 'moi.json');
    const made = [
      'key',
      'new',
      key,
      '--plan',
      PLAN,
      '--agency',
      'UBND thành phố Phú Quốc',
      '--person',
      'Vũ An',
    ];
    const run = await runSkh(...made, '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect((run.json() as { request: string }).request).toMatch(/^SKH-KHOA:2:/u);
    if (process.platform !== 'win32') expect((await stat(key)).mode & 0o077).toBe(0);
    const twice = await runSkh(...made, '--json');
    expect([twice.code, codeOf(twice)]).toEqual([1, 'key-file-exists']);
    const ask = (file: string) =>
      runSkh('period', 'ask', folder, ...ON, '--title', 'A', '--key', file, '--json');
    const stranger = await ask(key);
    expect([stranger.code, codeOf(stranger)]).toEqual([1, 'key-not-accepted']);
    await writeFile(join(base, 'hong.json'), '{"format":"skh-machine-key"');
    const broken = await ask(join(base, 'hong.json'));
    expect([broken.code, codeOf(broken)]).toEqual([1, 'bad-machine-key']);
  });
});

test('a request about one task, asked by a machine taken in, is answered by a workbook and consolidated', async () => {
  const { folder, key, base } = await dataSet();
  const own = join(base, 'dong-lenh.json');
  const made = ['key', 'new', own, '--plan', PLAN, '--agency', FOCAL, '--person', 'Vũ An', '--json'];
  const { publicKey: mine } = (await runSkh(...made)).json() as { publicKey: PublicKey };
  const focal = await readMachineKey(key);
  const signer = await signerOfMachine(focal);
  const before = await mergePackages(await folderFiles(folder), planId(PLAN), null);
  const taken = deviceChange(mine, { agency: FOCAL, person: 'Vũ An', by: 'Lê Hà', at: 1_732_000_000_000 });
  await before.ledger.commit([taken], signer, 1_732_000_000_000);
  const author = { publicKey: signer.publicKey, agency: FOCAL, agencyName: 'UBND', person: 'Lê Hà' };
  const bytes = await writePackage({
    kind: 'plan',
    planId: planId(PLAN),
    planNumber: '1/KH-UBND',
    author,
    period: null,
    createdAt: 1_732_000_000_000,
    root: before.ledger.options.root,
    segments: before.ledger.export({ agency: FOCAL }),
    attachments: new Map(),
    seen: before.ledger.heads(),
    signer,
  });
  await writeFile(join(folder, 'nhan-may.skh'), bytes);

  const bookNow = async () => {
    const { ledger } = await mergePackages(await folderFiles(folder), planId(PLAN), null);
    return createBookReader(null, builtInAgencies)(ledger, '2024-11-20');
  };
  const led = (await bookNow()).tasks.find(({ countedUnder, isGroup }) => countedUnder && !isGroup);
  if (!led?.countedUnder) throw new Error('no task');
  const title = 'Báo cáo: “Tiến độ/Khó khăn” ' + 'của các dự án trọng điểm '.repeat(8);
  const what = ['--title', title.normalize('NFD'), '--about', led.row.path];
  const asked = await runSkh('period', 'ask', folder, ...ON, '--key', own, ...what, '--json');
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  const { period, written } = asked.json() as { period: Listed; written: string[] };
  // Another machine than the first counts from a hundred of its own.
  expect(period.id).toMatch(/^2024-A[1-9]00$/u);
  expect(period).toMatchObject({ title: title.trim(), owing: [led.countedUnder] });
  expect(await runSkh('package', 'verify', ...written)).toMatchObject({ code: 0 });

  const book = await bookNow();
  const laidDown = book.periods.find(({ id }) => id === period.id);
  if (!laidDown) throw new Error('no period');
  const document = fillInDocumentOf(book, led.countedUnder, laidDown);
  expect(document.tasks.map(({ path }) => path)).toEqual([led.path]);
  const answers = new Map([[led.path, { state: 'Đang thực hiện', progress: '40', result: 'Đạt 40 %.' }]]);
  const workbook = typedIn(
    fillInWorkbook(document, { createdAt: 1_732_000_000_000 }),
    'Lê Thị Hạnh',
    answers,
  );
  await writeFile(join(folder, 'bao cao (1).xlsx'), await writeXlsx(workbook));
  const out = join(base, 'ket-qua');
  const run = await runSkh('consolidate', folder, ...ON, '--period', period.id, '--out', out, '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const { closing, files } = run.json() as {
    closing: Record<string, number>;
    files: { file: string; outcome: string; message: string }[];
  };
  const came = files.find(({ file }) => file.endsWith('.xlsx') && file.startsWith('bao cao'));
  expect(came).toMatchObject({ outcome: 'merged' });
  expect(closing).toMatchObject({ expected: 1, sent: 1, notSent: 0 });
});

describe('the schedule by the command line', () => {
  test('is shown, tried out without a key, and laid down with one', async () => {
    const set = await dataSet();
    const folder = join(set.base, 'rieng');
    await mkdir(folder);
    for (const name of await readdir(set.folder)) await copyFile(join(set.folder, name), join(folder, name));
    const call = (...words: string[]) => runSkh('period', 'schedule', folder, ...ON, ...words, '--json');
    const holidays = join(set.base, 'nghi.txt');
    await writeFile(
      holidays,
      '# của cơ quan\r\n01/01/2025..03/01/2025; Tết Dương lịch\r\n04/01/2025; Làm bù; làm bù\r\n',
    );
    const options = ['--windows', 'calendar', '--kinds', 'month,quarter', '--holidays', holidays];
    const tried = await call(...options);
    expect(tried).toMatchObject({ code: 0, stderr: '' });
    const { changed, written } = tried.json() as {
      changed: { id: string; after: Listed | null }[];
      written: string[];
    };
    expect(written).toEqual([]);
    const before = await readdir(folder);
    // 04/01/2025 is a Saturday worked in exchange.
    expect(changed.find(({ id }) => id === '2024-Q4')?.after).toMatchObject({
      to: '2024-12-31',
      sendBy: '2025-01-06',
    });

    expect(await call(...options, '--key', set.key)).toMatchObject({ code: 0, stderr: '' });
    expect(await readdir(folder)).toHaveLength(before.length + 1);
    expect((await periodsOf(folder)).find(({ id }) => id === '2024-Q4')?.sendBy).toBe('2025-01-06');
    const same = (await call(...options, '--key', set.key)).json() as { written: string[] };
    expect(same.written).toEqual([]);
  });

  test.each([
    [['--sending-days', '31'], 1, 'schedule-days'],
    [['--sending-days', 'hai'], 2, 'usage'],
    [['--windows', 'lunar'], 2, 'usage'],
  ])('of one period %j is refused', async (words, exit, code) => {
    const run = await runSkh('period', 'quarter', '2024', '3', ...words, '--json');
    expect([run.code, codeOf(run)]).toEqual([exit, code]);
  });

  test('reckons one period by it', async () => {
    const run = await runSkh(
      'period',
      'quarter',
      '2024',
      '4',
      '--windows',
      'calendar',
      '--sending-days',
      '0',
      '--json',
    );
    expect(run.json()).toMatchObject({ id: '2024-Q4', to: '2024-12-31', sendBy: '2024-12-31' });
  });

  test('says which line of the holidays is wrong', async () => {
    const base = await temporaryFolder();
    await writeFile(join(base, 'nghi.txt'), '01/01/2025; Tết\n31/02/2025; Sai\n');
    const run = await runSkh('period', 'month', '2025', '1', '--holidays', join(base, 'nghi.txt'), '--json');
    expect([run.code, codeOf(run)]).toEqual([1, 'bad-holiday-line']);
    expect(run.stderr).toContain('Dòng 2');
  });
});
