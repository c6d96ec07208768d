import { Problem } from '#shared/problem.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { expect, test, vi } from 'vitest';
import { runOfficeJob, type StartWorker } from './office-client.ts';
import { officeJobs } from './office-jobs.ts';
import { answerOfError, type WorkerAnswer, type WorkerRequest } from './worker-messages.ts';

const input = { document: plan158().appendix, options: { columns: 'issued' as const } };

/** A worker that answers as told, in the same thread. */
function worker(reply: (request: WorkerRequest, post: (answer: WorkerAnswer) => void) => void) {
  const target = new EventTarget();
  const terminate = vi.fn();
  const start: StartWorker = () => ({
    postMessage: (request: WorkerRequest) =>
      reply(request, (data) => target.dispatchEvent(new MessageEvent('message', { data }))),
    terminate,
    addEventListener: target.addEventListener.bind(target),
  });
  return { start, terminate };
}

test('the appendix is written as a workbook, with progress on the way', async () => {
  const { start, terminate } = worker((request, post) => {
    expect(request.job).toBe('write-appendix');
    void officeJobs['write-appendix'](request.input as typeof input, (done) =>
      post({ kind: 'progress', done }),
    ).then((output) => post({ kind: 'result', output }));
  });
  const progress: number[] = [];
  const bytes = await runOfficeJob(
    'write-appendix',
    input,
    { onProgress: (done) => progress.push(done) },
    start,
  );
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  expect(progress).toEqual([0.4]);
  expect(terminate).toHaveBeenCalledOnce();
});

test('a refusal arrives as the Problem it was', async () => {
  const refused = new Problem('not-a-task-table', 'Tệp này là bảng chỉ tiêu.', { where: 'PL1' });
  const { start } = worker((_, post) => post(answerOfError(refused)));
  const error = await runOfficeJob('write-appendix', input, {}, start).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: 'not-a-task-table', message: refused.message, where: 'PL1' });
});

test('a cancelled job stops its worker and says why', async () => {
  const { start, terminate } = worker(() => undefined);
  const stop = new AbortController();
  const job = runOfficeJob('write-appendix', input, { signal: stop.signal }, start);
  stop.abort(new Error('thôi'));
  await expect(job).rejects.toThrow('thôi');
  expect(terminate).toHaveBeenCalledOnce();
});

test.each([
  [60_000, '1 phút'],
  [25_000, '25 giây'],
])('a job that does not end in %d ms is given up after %s', async (limit, words) => {
  vi.useFakeTimers();
  const { start, terminate } = worker(() => undefined);
  const job = runOfficeJob('write-appendix', input, { limit }, start).catch((caught: unknown) => caught);
  await vi.advanceTimersByTimeAsync(limit);
  vi.useRealTimers();
  expect(await job).toMatchObject({
    code: 'office-too-slow',
    message: expect.stringContaining(`quá ${words} nên`),
  });
  expect(terminate).toHaveBeenCalledOnce();
});
