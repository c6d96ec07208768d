import { expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { FileInbox } from './file-inbox.ts';
import { unwrapOutcome } from './unwrap-outcome.ts';

test('a refusal becomes the Problem it was in main', async () => {
  const problem = { code: 'disk-full', message: 'Đã đầy.', where: 'x.skh', advice: 'Đồng chí …' };
  const thrown: unknown = await unwrapOutcome(Promise.resolve({ ok: false, problem })).catch(
    (error) => error,
  );
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown).toMatchObject(problem);
});

test('an answer is its value', async () => {
  expect(await unwrapOutcome(Promise.resolve({ ok: true, value: 7 }))).toBe(7);
});

test('files handed over before anybody listens are told at once, and once', () => {
  const inbox = new FileInbox();
  const heard: string[][] = [];
  const file = (name: string) => ({ name, bytes: new Uint8Array() });
  inbox.receive([file('a')]);
  const stop = inbox.add((files) => heard.push(files.map(({ name }) => name)));
  inbox.receive([file('b'), file('c')]);
  stop();
  inbox.receive([file('d')]);
  inbox.add((files) => heard.push(files.map(({ name }) => name)));
  inbox.receive([]);
  expect(heard).toEqual([['a'], ['b', 'c'], ['d']]);
});
