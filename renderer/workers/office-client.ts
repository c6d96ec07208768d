import { Problem } from '#shared/problem.ts';
import type { OfficeJobName, OfficeJobs, ReportProgress } from './office-jobs.ts';
import { errorOfAnswer, type WorkerAnswer, type WorkerRequest } from './worker-messages.ts';

export interface JobSettings {
  /** Cancels the job: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: ReportProgress;
  /** Milliseconds after which the job is given up; three minutes by default. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 180_000;

/** Starts the worker; tests put their own in its place. */
export type StartWorker = () => Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

const startOfficeWorker: StartWorker = () =>
  new Worker(new URL('./office-worker.ts', import.meta.url), { type: 'module' });

/**
 * Runs one job in a worker of its own.
 *
 * @throws Problem what the job refused, or `office-too-slow` after the time limit; the signal's reason when cancelled.
 */
export function runOfficeJob<Name extends OfficeJobName>(
  job: Name,
  input: OfficeJobs[Name]['input'],
  settings: JobSettings = {},
  start: StartWorker = startOfficeWorker,
): Promise<OfficeJobs[Name]['output']> {
  const { signal, onProgress, limit = DEFAULT_LIMIT } = settings;
  signal?.throwIfAborted();
  const worker = start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancel: (() => void) | undefined;
  const work = new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('message', (event) => {
      const answer = (event as MessageEvent<WorkerAnswer>).data;
      if (answer.kind === 'progress') onProgress?.(answer.done);
      else if (answer.kind === 'result') resolve(answer.output);
      else reject(errorOfAnswer(answer));
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'The office worker failed to start'));
    });
    timer = setTimeout(() => reject(tooSlow(limit)), limit);
    cancel = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.postMessage({ job, input } satisfies WorkerRequest);
  });
  return work.finally(() => {
    clearTimeout(timer);
    if (cancel) signal?.removeEventListener('abort', cancel);
    worker.terminate();
  }) as Promise<OfficeJobs[Name]['output']>;
}

function tooSlow(limit: number): Problem {
  return new Problem('office-too-slow', `Việc đọc, ghi tệp quá ${durationInWords(limit)} nên đã dừng.`, {
    advice: 'Sổ không thay đổi gì. Đồng chí thử lại với ít dòng hơn hoặc đóng bớt chương trình khác.',
  });
}

/** A limit in milliseconds: seconds below a minute, else minutes. */
function durationInWords(limit: number): string {
  return limit < 60_000
    ? `${Math.max(1, Math.round(limit / 1000))} giây`
    : `${Math.round(limit / 60_000)} phút`;
}
