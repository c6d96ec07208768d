import { expect, test, vi } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { outcomeOf } from './outcome.ts';

test('an answer is a value', async () => {
  expect(await outcomeOf('app:info', () => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
});

test('a refusal keeps its code, place and advice and nothing of its cause', async () => {
  const problem = new Problem('disk-full', 'Đã đầy.', {
    where: 'x.skh',
    advice: 'Đồng chí …',
    cause: new Error('E'),
  });
  expect(await outcomeOf('file:save', () => Promise.reject(problem))).toEqual({
    ok: false,
    problem: { code: 'disk-full', message: 'Đã đầy.', where: 'x.skh', advice: 'Đồng chí …' },
  });
});

test('a defect is told in plain words, and its message, which may hold a path, goes nowhere', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const defect = new Error("ENOENT: no such file, open '/home/hanh/secret.txt'");
  const outcome = await outcomeOf('file:open', () => Promise.reject(defect));
  const logged = stderr.mock.calls.join('');
  stderr.mockRestore();
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'unexpected', where: 'file:open' } });
  expect(JSON.stringify(outcome) + logged).not.toContain('hanh');
  expect(logged).toContain('call-failed file:open');
});
