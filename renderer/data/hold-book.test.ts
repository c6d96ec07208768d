import { describe, expect, it } from 'vitest';
import { holdBook } from './hold-book.ts';

/** The browser's lock, as the specification has it: one holder, the others wait until they give up. */
function oneLock(): Pick<LockManager, 'request'> & { release(): void } {
  let free = Promise.resolve();
  let release = () => undefined as void;
  const request = async (_name: string, { signal }: LockOptions, held: LockGrantedCallback<unknown>) => {
    const gaveUp = new Promise<never>((_resolve, reject) => {
      const refuse = () => reject(new DOMException('gave up', 'AbortError'));
      if (signal?.aborted) refuse();
      signal?.addEventListener('abort', refuse);
    });
    await Promise.race([free, gaveUp]);
    free = new Promise((resolve) => {
      release = resolve;
    });
    return held(null);
  };
  return { request: request as unknown as LockManager['request'], release: () => release() };
}

describe('holding the book', () => {
  it('lets one window in and tells the second one where the book is', async () => {
    const locks = oneLock();
    const never = new AbortController().signal;
    await holdBook(locks, never);
    await expect(holdBook(locks, AbortSignal.abort())).rejects.toMatchObject({ code: 'book-open-elsewhere' });
    const waiting = new AbortController();
    const second = holdBook(locks, waiting.signal);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'book-open-elsewhere' });
  });

  it('waits for a window that is just closing', async () => {
    const locks = oneLock();
    const never = new AbortController().signal;
    await holdBook(locks, never);
    const next = holdBook(locks, never);
    locks.release();
    await expect(next).resolves.toBeUndefined();
  });

  it('does without where there is no lock', async () => {
    await expect(holdBook(null)).resolves.toBeUndefined();
  });
});
