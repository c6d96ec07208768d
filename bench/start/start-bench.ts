/**
 * From starting the browser to a table that can be used, against an empty page in the same browser with the same
 * profile, in turns. The whole start counts, process included, because that is what an officer waits for.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../build/steps/serve.mjs';
import { measureStart, prepareBook } from './measure-start.ts';

const ROUNDS = 9;

const work = mkdtempSync(path.join(tmpdir(), 'start-bench-'));
const profile = path.join(work, 'profile');
const emptyFolder = path.join(work, 'empty');
mkdirSync(emptyFolder);
writeFileSync(
  path.join(emptyFolder, 'index.html'),
  '<!doctype html><title>empty</title><p id="there">empty</p>',
);

const [bookServer, emptyServer] = await Promise.all([serve(0), serve(0, emptyFolder)]);
const addressOf = (server: typeof bookServer): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

try {
  await prepareBook(profile, addressOf(bookServer));
  const empty: number[] = [];
  const table: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await measureStart(profile, addressOf(emptyServer), (page) => page.waitForSelector('#there')));
    table.push(
      await measureStart(profile, `${addressOf(bookServer)}#/ke-hoach`, (page) =>
        page.getByRole('grid').getByRole('gridcell').first().waitFor(),
      ),
    );
  }
  const [emptyMedian, tableMedian] = [median(empty), median(table)];
  console.log(`empty page              ${emptyMedian.toFixed(0).padStart(6)} ms  (median of ${ROUNDS})`);
  console.log(`usable table, plan 158  ${tableMedian.toFixed(0).padStart(6)} ms`);
  console.log(`ratio                   ${(tableMedian / emptyMedian).toFixed(2).padStart(6)} ×`);
} finally {
  for (const server of [bookServer, emptyServer]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(work, { recursive: true, force: true });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
