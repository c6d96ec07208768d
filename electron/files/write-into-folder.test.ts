import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { SaveRequest } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeIntoFolder } from './write-into-folder.ts';

const FOLDERS = { documents: '/d', desktop: '/m', downloads: '/t' };
const file = (suggestedName: string, text: string, kind: SaveRequest['kind'] = 'docx'): SaveRequest => ({
  suggestedName,
  kind,
  bytes: new TextEncoder().encode(text),
});

it('writes every file, replaces none, and says where', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'Bao cao.docx'), 'cũ');
  const saved = await writeIntoFolder(
    folder,
    [file('Bao cao.docx', 'một'), file('Bao cao.docx', 'hai'), file('So lieu v1.2.xlsx', 'ba', 'xlsx')],
    { ...FOLDERS, documents: folder },
  );
  expect(saved.map(({ name, verified }) => [name, verified])).toEqual([
    ['Bao cao (2).docx', true],
    ['Bao cao (3).docx', true],
    ['So lieu v1.2.xlsx', true],
  ]);
  expect(saved[0]?.place).toBe(path.join('Tài liệu', 'Bao cao (2).docx'));
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  expect([read('Bao cao.docx'), read('Bao cao (2).docx'), read('Bao cao (3).docx')]).toEqual([
    'cũ',
    'một',
    'hai',
  ]);
  expect(readdirSync(folder)).toHaveLength(4);
});

it('stops at the first file that cannot be written and says how many stand', async () => {
  const folder = temporaryFolder();
  const gone = path.join(folder, 'gone');
  mkdirSync(gone);
  const writing = writeIntoFolder(path.join(gone, 'not-there'), [file('a.docx', 'a')], FOLDERS);
  await expect(writing).rejects.toBeInstanceOf(Problem);
  await expect(writing).rejects.toThrow();
  const problem = await writing.catch((error: unknown) => error);
  expect(problem instanceof Problem ? problem.advice : '').toContain('Đã ghi 0 trong 1 tệp.');
  expect(existsSync(path.join(gone, 'not-there'))).toBe(false);
});
