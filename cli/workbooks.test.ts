import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { runSkh, temporaryFolder } from './testing/run-skh.ts';

const SIZE = ['--agencies', '9', '--tasks', '40', '--periods', '3', '--seed', 'tep'];
const FIGURES = [
  'totals',
  'byAgency',
  'bySection',
  'byDeadlineKind',
  'byStatus',
  'rates',
  'closing',
] as const;

type Summary = Readonly<Record<(typeof FIGURES)[number], unknown>> & {
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly { readonly file: string; readonly outcome: string; readonly message: string }[];
};

async function consolidated(folder: string, out: string, period: string): Promise<Summary> {
  const words = ['--plan', 'mo-phong-tep', '--period', period, '--as-of', '2025-03-16', '--out', out];
  const run = await runSkh('consolidate', folder, ...words, '--json');
  expect(run, run.stderr).toMatchObject({ code: 0 });
  return JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as Summary;
}

const figuresOf = (summary: Summary) =>
  Object.fromEntries(FIGURES.map((figure) => [figure, summary[figure]]));

test('packages and workbooks consolidate to the figures of packages alone, twice and under whatever names', async () => {
  const out = await temporaryFolder();
  for (const [name, count] of [
    ['goi', ['--workbooks', '0']],
    ['lan', []],
    ['tep', ['--workbooks', '8']],
  ] as const) {
    const run = await runSkh('simulate', ...SIZE, ...count, '--out', join(out, name), '--json');
    expect(run, run.stderr).toMatchObject({ code: 0 });
  }
  const mixed = join(out, 'lan', 'goi');
  const workbooks = (await readdir(mixed)).filter((name) => name.endsWith('.xlsx'));
  // Three agencies of nine, three quarters, but for what was never sent.
  expect(workbooks.length).toBeGreaterThan(6);
  for (const [index, name] of workbooks.entries())
    await copyFile(join(mixed, name), join(mixed, `${String.fromCodePoint(122 - index)} (1).XLSX`));
  for (const period of ['2024-Q3', '2024-Q4', '2025-Q1']) {
    const [packages, both, most] = await Promise.all(
      ['goi', 'lan', 'tep'].map((name) =>
        consolidated(join(out, name, 'goi'), join(out, `th-${name}-${period}`), period),
      ),
    );
    if (packages === undefined || both === undefined || most === undefined)
      throw new Error('Not consolidated');
    expect(figuresOf(both)).toEqual(figuresOf(packages));
    expect(figuresOf(most)).toEqual(figuresOf(packages));
    const { files, merged, nothingNew } = both.counts;
    expect([files, (merged ?? 0) + (nothingNew ?? 0)]).toEqual([both.files.length, both.files.length]);
  }
});

test('a workbook with slips among them is named with its cells and counts for nothing', async () => {
  const out = await temporaryFolder();
  const run = await runSkh('simulate', ...SIZE, '--workbooks', '8', '--out', out, '--json');
  const { filledIn } = run.json() as { filledIn: readonly { readonly name: string }[] };
  const folder = join(out, 'sua');
  await mkdir(folder);
  for (const name of await readdir(join(out, 'goi')))
    await copyFile(join(out, 'goi', name), join(folder, name));
  const before = await consolidated(folder, join(out, 'truoc'), '2024-Q3');
  const [{ name } = { name: '' }] = filledIn;
  const parts = unzipSync(await readFile(join(folder, name)));
  const shared = 'xl/sharedStrings.xml';
  const words = strFromU8(parts[shared] ?? new Uint8Array());
  expect(words).toContain('Đang thực hiện</t>');
  const slip = { ...parts, [shared]: strToU8(words.replaceAll(/Đang thực hiện<\/t>/gu, 'Sắp xong</t>')) };
  await writeFile(join(folder, 'bao cao sua.xlsx'), zipSync(slip));
  const after = await consolidated(folder, join(out, 'sau'), '2024-Q3');
  expect(figuresOf(after)).toEqual(figuresOf(before));
  const found = after.files.find(({ file }) => file === 'bao cao sua.xlsx');
  expect(found?.outcome).toBe('damaged');
  expect(found?.message).toMatch(/Báo cáo!F6: “Sắp xong” không có trong danh sách/u);
});

test.each(['9', '-1', 'một', '1.5'])('%s agencies by workbook of nine are a wrong call', async (count) => {
  const run = await runSkh('simulate', ...SIZE, '--workbooks', count, '--out', 'x', '--json');
  expect(run.code).toBe(2);
});
