import type { OpenedFile } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';
import { incomingPaths, MOST_FILES } from './incoming-paths.ts';
import { readChosenFile } from './read-chosen-file.ts';

/** Files the system handed over, kept until the page takes them: at a start they come before there is a page. */
export class IncomingFiles {
  readonly #waiting: string[] = [];
  readonly #onArrival: () => void;
  readonly #onUnreadable: (problem: Problem) => void;

  constructor(onArrival: () => void, onUnreadable: (problem: Problem) => void) {
    this.#onArrival = onArrival;
    this.#onUnreadable = onUnreadable;
  }

  /** From a command line, ours or a second instance's. */
  add(argv: readonly string[], workingFolder: string): void {
    const fresh = incomingPaths(argv, workingFolder).filter((file) => !this.#waiting.includes(file));
    this.#waiting.push(...fresh.slice(0, MOST_FILES - this.#waiting.length));
    if (fresh.length > 0) this.#onArrival();
  }

  /** Reads and hands out what waits; each file once. One that cannot be read is named to the officer, the rest go on. */
  async take(): Promise<readonly OpenedFile[]> {
    const files: OpenedFile[] = [];
    for (const file of this.#waiting.splice(0)) {
      try {
        files.push(await readChosenFile(file));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        log('incoming-file-unreadable', error.code);
        this.#onUnreadable(error);
      }
    }
    return files;
  }
}
