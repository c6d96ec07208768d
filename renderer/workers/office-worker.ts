import { officeJobs, type JobHandlers } from './office-jobs.ts';
import { answerOfError, type WorkerAnswer, type WorkerRequest } from './worker-messages.ts';

/**
 * Reads and writes office files away from the window's thread. One worker does one job and is then thrown away,
 * which is also how a job is cancelled. A file worker: the content security policy bars any other kind.
 */
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  void answer(event.data).then(post, (error: unknown) => post(answerOfError(error)));
});

async function answer({ job, input }: WorkerRequest): Promise<WorkerAnswer> {
  const handler = officeJobs[job as keyof JobHandlers] as (
    input: unknown,
    report: (done: number) => void,
  ) => Promise<unknown>;
  const output = await handler(input, (done) => post({ kind: 'progress', done }));
  return { kind: 'result', output };
}

function post(message: WorkerAnswer): void {
  const bytes = message.kind === 'result' && message.output instanceof Uint8Array ? message.output : null;
  // Bytes are handed over, not copied, where the buffer is theirs alone.
  const own =
    bytes !== null && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  self.postMessage(message, { transfer: own ? [bytes.buffer] : [] });
}
