import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { parseAppendixDocument } from '#shared/domain/appendix-schema.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { runSkh, spawnSkh, temporaryFolder } from './testing/run-skh.ts';

interface Failure {
  readonly error: { readonly code: string; readonly message: string; readonly where: string | null };
}

describe('as a process', () => {
  test('prints one JSON document and ends with 0', async () => {
    const run = await spawnSkh('plan', '158', '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(parseAppendixDocument(run.json())).toEqual(plan158().appendix);
  });

  test('ends with 1 for refused input and with 2 for a wrong call, without a stack trace', async () => {
    const refused = await spawnSkh('period', 'quarter', '2024', '5', '--json');
    expect(refused.code).toBe(1);
    expect((refused.json() as Failure).error).toMatchObject({ code: 'period-number', where: '5' });
    const wrong = await spawnSkh('deadline');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('Thiếu');
    expect(refused.stderr + wrong.stderr).not.toMatch(/ {4}at /u);
  });
});

describe('calling it', () => {
  test('help of everything and of one command, in Vietnamese', async () => {
    const all = await runSkh('--help');
    expect(all.code).toBe(0);
    for (const command of ['plan', 'appendix read', 'deadline', 'consolidate', 'demo'])
      expect(all.stdout).toContain(command);
    const one = await runSkh('appendix', 'read', '--help');
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toContain('--plan-date NGÀY');
  });

  test.each([
    [['nope', '--json']],
    [['appendix', '--json']],
    [['deadline', '--json']],
    [['deadline', 'Quý II/2024', '--colour', '--json']],
    [['deadline', 'Quý II/2024', '--plan-date', '2024-02-31', '--json']],
    [['period', 'quarter', '2024', '--json']],
    [
      [
        'simulate',
        '--agencies',
        '0',
        '--tasks',
        '1',
        '--periods',
        '1',
        '--seed',
        's',
        '--out',
        'x',
        '--json',
      ],
    ],
  ])('a wrong call ends with 2: %j', async (words) => {
    const run = await runSkh(...words);
    expect(run.code).toBe(2);
    expect((run.json() as Failure).error).toMatchObject({ code: 'usage' });
    expect(run.stderr).not.toMatch(/ {4}at |\.ts:/u);
  });
});

describe('reading words', () => {
  test('a deadline, an agency cell, a period', async () => {
    const deadline = await runSkh('deadline', 'Quý II/2024', '--plan-date', '2024-05-16', '--json');
    expect(deadline.json()).toMatchObject({
      kind: 'once',
      start: '2024-04-01',
      due: '2024-06-30',
      confirm: false,
    });
    const agencies = await runSkh(
      'agencies',
      'Trung tâm XTĐT, TM&DL; Sở KH&ĐT',
      '--role',
      'coordinating',
      '--json',
    );
    expect(agencies.json() as unknown[]).toHaveLength(2);
    const period = await runSkh('period', 'quarter', '2024', '3', '--json');
    expect(period.json()).toMatchObject({
      id: '2024-Q3',
      from: '2024-06-15',
      to: '2024-09-14',
      sendBy: '2024-09-17',
    });
  });
});

describe('appendix files', () => {
  test('written as Excel and Word, they read back with every text; the print document is complete', async () => {
    const folder = await temporaryFolder();
    const source = join(folder, 'plan.json');
    await writeFile(source, (await runSkh('plan', '158', '--json')).stdout);
    for (const name of ['a.xlsx', 'a.docx', 'a.html']) {
      const run = await runSkh('appendix', 'write', source, join(folder, name), '--json');
      expect(run, run.stderr).toMatchObject({ code: 0 });
      expect(run.json()).toMatchObject({ tasks: 39, groups: 1 });
    }
    for (const name of ['a.xlsx', 'a.docx']) {
      const back = (
        await runSkh('appendix', 'read', join(folder, name), '--json')
      ).json() as AppendixDocument;
      expect(back.tasks.map(({ reading }) => reading)).toEqual(
        plan158().appendix.tasks.map(({ reading }) => reading),
      );
      expect(back.counts).toMatchObject({ tasks: 39, groups: 1 });
    }
    const html = await readFile(join(folder, 'a.html'), 'utf8');
    expect(html).toContain('Xây dựng Đề án phát triển tổng thể thành phố Phú Quốc');
  });

  test('what is no appendix is refused with the file, the reason and a step', async () => {
    const folder = await temporaryFolder();
    const files: readonly (readonly [string, string, string])[] = [
      ['chi-tieu.csv', 'TT,Chỉ tiêu,Đơn vị,Kết quả\n1,GRDP,%,7', 'not-a-task-table'],
      ['trang.xlsx', '<html><table></table></html>', 'unknown-file'],
    ];
    for (const [name, content, code] of files) {
      await writeFile(join(folder, name), content);
      const run = await runSkh('appendix', 'read', join(folder, name), '--json');
      expect(run.code).toBe(1);
      expect((run.json() as Failure).error).toMatchObject({ code, where: name });
      expect(run.stderr).toContain('Đồng chí');
      expect(run.stderr).not.toMatch(/ {4}at /u);
    }
    const missing = await runSkh('appendix', 'read', join(folder, 'khong-co.xlsx'), '--json');
    expect((missing.json() as Failure).error.code).toBe('file-not-found');
    const broken = join(folder, 'hong.json');
    await writeFile(broken, '{"format":"skh-appendix"}');
    const write = await runSkh('appendix', 'write', broken, join(folder, 'x.xlsx'), '--json');
    expect(write.code).toBe(1);
    expect((write.json() as Failure).error.code).toBe('bad-appendix-document');
  });
});
