import { expect, test } from 'vitest';
import { PrintJobs } from './print-jobs.ts';

const forever = new Promise<string>(() => {});

test('a stopped job ends at once, though its work never does', async () => {
  const jobs = new PrintJobs();
  const job = jobs.run('a', (stopped) => Promise.race([forever, stopped]));
  jobs.stop('a');
  await expect(job).rejects.toMatchObject({ code: 'print-stopped' });
});

test('stopping one leaves the others, and what has ended, alone', async () => {
  const jobs = new PrintJobs();
  const job = jobs.run('a', async () => 'done');
  jobs.stop('b');
  expect(await job).toBe('done');
  jobs.stop('a');
  expect(await jobs.run(undefined, async () => 'unnamed')).toBe('unnamed');
});
