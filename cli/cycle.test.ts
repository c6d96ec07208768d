import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runSkh, spawnSkh, temporaryFolder } from './testing/run-skh.ts';

interface SummaryFile {
  readonly totals: Readonly<Record<string, number>>;
  readonly byAgency: readonly Readonly<Record<string, number>>[];
  readonly bySection: readonly Readonly<Record<string, number>>[];
  readonly byDeadlineKind: readonly Readonly<Record<string, number>>[];
  readonly byStatus: Readonly<Record<string, readonly string[]>>;
  readonly rates: readonly { readonly done: number; readonly of: number; readonly percent: number }[];
  readonly closing: Readonly<Record<string, number>>;
  readonly missing: readonly { readonly agency: string }[];
  readonly late: readonly { readonly agency: string }[];
  readonly returned: readonly { readonly agency: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly { readonly file: string; readonly outcome: string }[];
}

const readSummary = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')) as SummaryFile;
const Q3 = ['--plan', '158', '--period', '2024-Q3', '--as-of', '2024-09-20'];

test('the demo leaves every file of the cycle, its sums agree, and anybody can repeat it from the packages', async () => {
  const out = await temporaryFolder();
  expect(await spawnSkh('demo', join(out, 'demo'))).toMatchObject({ code: 0 });
  const demo = join(out, 'demo');
  const names = await readdir(demo);
  for (const name of [
    'goi',
    'ke-hoach-158',
    'report.docx',
    'appendix.xlsx',
    'appendix.html',
    'summary.json',
    'lists.csv',
  ]) {
    expect(names).toContain(name);
  }
  expect((await readdir(join(demo, 'van-ban'))).toSorted()).toEqual([
    'agency-sheets.docx',
    'agency-sheets.xlsx',
    'appendix.docx',
    'figures.xlsx',
    'upward-ban-can-su-dang-ubnd-tinh.docx',
    'upward-ban-thuong-vu-tinh-uy.docx',
    'upward-thu-tuong-chinh-phu.docx',
    'upward-van-phong-chinh-phu.docx',
  ]);
  const summary = await readSummary(demo);
  const columns = [
    'doneOnTime',
    'doneLate',
    'doneUndated',
    'inTime',
    'overdue',
    'advisedWaiting',
    'routine',
    'other',
  ];
  const sum = (rows: readonly Readonly<Record<string, number>>[], column: string) =>
    rows.reduce((total, row) => total + (row[column] ?? NaN), 0);
  expect(summary.totals['assigned']).toBe(39);
  expect(sum([summary.totals], 'assigned')).toBe(
    columns.reduce((total, column) => total + sum([summary.totals], column), 0),
  );
  for (const table of [summary.byAgency, summary.bySection, summary.byDeadlineKind]) {
    for (const column of ['assigned', ...columns]) expect(sum(table, column)).toBe(summary.totals[column]);
  }
  expect(Object.values(summary.byStatus).flat()).toHaveLength(39);
  expect(summary.rates.map(({ done, of, percent }) => [done, of, percent])).toEqual([
    [5, 39, 12.8],
    [5, 10, 50],
  ]);
  expect(summary.closing).toMatchObject({ expected: 18, sent: 17, accepted: 16, notSent: 1 });
  expect(summary.missing.map(({ agency }) => agency)).toEqual(['ban-quan-ly-khu-kinh-te-phu-quoc']);
  expect(summary.returned.map(({ agency }) => agency)).toEqual(['so-noi-vu']);
  expect(summary.late).toHaveLength(4);

  // Again from the packages: some twice, with a foreign and a damaged file among them.
  const folder = join(out, 'nhan');
  await mkdir(folder);
  const packages = await readdir(join(demo, 'goi'));
  for (const name of packages) await copyFile(join(demo, 'goi', name), join(folder, name));
  const [twice = ''] = packages;
  await copyFile(join(demo, 'goi', twice), join(folder, 'baocao (1).skh'));
  const bytes = await readFile(join(demo, 'goi', twice));
  await writeFile(join(folder, 'hong.skh'), bytes.subarray(0, bytes.length - 50));
  await writeFile(join(folder, 'danh-ba.xlsx'), 'không phải gói');
  const run = await runSkh('consolidate', folder, ...Q3, '--out', join(out, 'th'), '--json');
  expect(run, run.stderr).toMatchObject({ code: 0 });
  const again = await readSummary(join(out, 'th'));
  expect({ ...again, files: [], counts: {} }).toEqual({ ...summary, files: [], counts: {} });
  const outcomes = new Map(again.files.map(({ file, outcome }) => [file, outcome]));
  expect(outcomes.get('danh-ba.xlsx')).toBe('foreign');
  expect(outcomes.get('hong.skh')).toBe('damaged');
  expect([outcomes.get('baocao (1).skh'), outcomes.get(twice)].toSorted()).toEqual(['merged', 'nothing-new']);
  const { files, merged, nothingNew, filesWaiting, filesRefused, otherPlan, foreign, damaged } =
    again.counts as Record<string, number>;
  expect(files).toBe(packages.length + 3);
  expect(
    [merged, nothingNew, filesWaiting, filesRefused, otherPlan, foreign, damaged].reduce(
      (a = 0, b = 0) => a + b,
      0,
    ),
  ).toBe(files);
  for (const name of ['report.docx', 'appendix.xlsx', 'lists.csv']) {
    expect(await readFile(join(out, 'th', name))).toEqual(await readFile(join(demo, name)));
  }
});

test('packages without the focal point\u2019s are not believed', async () => {
  const out = await temporaryFolder();
  await runSkh('simulate', '--agencies', '3', '--tasks', '9', '--periods', '1', '--seed', 'a', '--out', out);
  const folder = join(out, 'goi');
  const others = (await readdir(folder)).filter((name) => !name.includes('ke-hoach'));
  const lone = join(out, 'le');
  await mkdir(lone);
  for (const name of others) await copyFile(join(folder, name), join(lone, name));
  const words = [
    '--plan',
    'mo-phong-a',
    '--period',
    '2024-Q3',
    '--as-of',
    '2024-09-20',
    '--out',
    join(out, 'th'),
    '--json',
  ];
  const run = await runSkh('consolidate', lone, ...words);
  expect(run.code).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'no-plan-package' } });
});

test('a simulation is the same to the byte for the same seed, and consolidates', async () => {
  const out = await temporaryFolder();
  const size = ['--agencies', '6', '--tasks', '40', '--periods', '3'];
  for (const [folder, seed] of [
    ['a', 's1'],
    ['b', 's1'],
    ['c', 's2'],
  ] as const) {
    expect((await runSkh('simulate', ...size, '--seed', seed, '--out', join(out, folder))).code).toBe(0);
  }
  const contents = async (folder: string) => {
    const names = (await readdir(join(out, folder), { recursive: true }))
      .filter((name) => name.includes('.'))
      .toSorted();
    return Promise.all(
      names.map(async (name) => [name, (await readFile(join(out, folder, name))).toString('base64')]),
    );
  };
  expect(await contents('a')).toEqual(await contents('b'));
  expect(await contents('c')).not.toEqual(await contents('a'));
  const words = [
    '--plan',
    'mo-phong-s1',
    '--period',
    '2025-Q1',
    '--as-of',
    '2025-03-20',
    '--out',
    join(out, 'th'),
  ];
  const run = await runSkh('consolidate', join(out, 'a', 'goi'), ...words, '--json');
  expect(run, run.stderr).toMatchObject({ code: 0 });
  expect(run.json()).toMatchObject({ totals: { assigned: 40 }, counts: { waiting: 0, refused: 0 } });
});

test('verifying tells who signed, and which file is damaged', async () => {
  const out = await temporaryFolder();
  await runSkh('simulate', '--agencies', '2', '--tasks', '4', '--periods', '1', '--seed', 'v', '--out', out);
  const { root } = JSON.parse(await readFile(join(out, 'simulation.json'), 'utf8')) as { root: string };
  const key = join(out, 'khoa.txt');
  await writeFile(key, `Mã khóa: ${root.toUpperCase()}\n`);
  const [name = ''] = (await readdir(join(out, 'goi'))).filter((each) => each.includes('ke-hoach'));
  const file = join(out, 'goi', name);
  const good = await runSkh('package', 'verify', file, '--trust', key, '--json');
  expect(good, good.stdout).toMatchObject({ code: 0 });
  expect(good.json()).toMatchObject({
    files: [{ ok: true, trusted: true, description: { problems: [], restsOn: [] } }],
  });
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
  await writeFile(join(out, 'sua.skh'), bytes);
  const bad = await runSkh('package', 'verify', file, join(out, 'sua.skh'), '--json');
  expect(bad.code).toBe(1);
  expect(bad.json()).toMatchObject({ files: [{ ok: true }, { ok: false }], error: { where: 'sua.skh' } });
  await writeFile(key, 'a'.repeat(64));
  expect((await runSkh('package', 'verify', file, '--trust', key, '--json')).json()).toMatchObject({
    error: { code: 'not-trusted' },
  });
});
