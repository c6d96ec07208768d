import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { existsSync, rmSync } from 'node:fs';

/** A step of the page's writes to its database at which everything stands still, until the machine loses power. */
export interface PageStop {
  /** Resolves when the page stands there. */
  readonly reached: Promise<void>;
}

/**
 * Stops the page at its `count`-th write to the database from now on (a row put, added or deleted): the row is asked
 * for, the transaction is open, and nothing goes on. Deterministic: no timer takes part.
 *
 * @param table counts the writes to this table only
 */
export async function stopPageAtWrite(page: Page, count: number, table = ''): Promise<PageStop> {
  const reached = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      if (message.text() === 'fault-point') resolve();
    });
  });
  await page.evaluate(
    ([stopAt, only]) => {
      let writes = 0;
      for (const name of ['put', 'add', 'delete'] as const) {
        const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        const stopping = function (this: IDBObjectStore, ...args: unknown[]): IDBRequest {
          const request = original.apply(this, args);
          if (only === '' || this.name === only) writes += 1;
          if (writes === stopAt) {
            // oxlint-disable-next-line no-console -- the only word that leaves a page which then stands still
            console.log('fault-point');
            for (;;);
          }
          return request;
        };
        Object.assign(IDBObjectStore.prototype, { [name]: stopping });
      }
    },
    [count, table] as const,
  );
  return { reached };
}

/** How many rows the page's database holds in a table. */
export function rowsIn(page: Page, database: string, table: string): Promise<number> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
        open.addEventListener('success', () => {
          const count = open.result.transaction(store).objectStore(store).count();
          count.addEventListener('success', () => {
            open.result.close();
            resolve(count.result);
          });
        });
      }),
    [database, table] as const,
  );
}

/** How many rows the page writes from now on; ask again for the number. */
export async function countWrites(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { writesSeen: number };
    counter.writesSeen = 0;
    for (const name of ['put', 'add', 'delete'] as const) {
      const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
      const counting = function (this: IDBObjectStore, ...args: unknown[]): IDBRequest {
        counter.writesSeen += 1;
        return original.apply(this, args);
      };
      Object.assign(IDBObjectStore.prototype, { [name]: counting });
    }
  });
  return () => page.evaluate(() => (window as unknown as { writesSeen: number }).writesSeen);
}

/**
 * Stops main right before it gives a written file its name (`before`), or right after (`after`), the `count`-th time
 * from now on. Main then blocks; the marker file says that it stands there.
 */
export async function stopMainAtRename(
  app: ElectronApplication,
  marker: string,
  when: 'before' | 'after',
  count: number,
): Promise<void> {
  rmSync(marker, { force: true });
  await app.evaluate(
    (_electron, { file, side, stopAt }) => {
      const fs = process.getBuiltinModule('node:fs');
      const promises = process.getBuiltinModule('node:fs/promises');
      const { rename } = promises;
      let renames = 0;
      promises.rename = async (from, to) => {
        renames += 1;
        const stop = () => {
          fs.writeFileSync(file, '');
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        };
        if (renames === stopAt && side === 'before') stop();
        await rename(from, to);
        if (renames === stopAt && side === 'after') stop();
      };
    },
    { file: marker, side: when, stopAt: count },
  );
}

/** Waits until main stands at its stop. */
export async function reachedMarker(marker: string): Promise<void> {
  await expect.poll(() => existsSync(marker), { intervals: [20] }).toBe(true);
}
