import type { OpenedFile } from '#shared/contracts/host.ts';
import { Listeners } from './listeners.ts';

/** Files the system handed over, kept until somebody on the page listens; each is told once. */
export class FileInbox {
  readonly #listeners = new Listeners<readonly OpenedFile[]>();
  #waiting: readonly OpenedFile[] = [];

  receive(files: readonly OpenedFile[]): void {
    this.#waiting = [...this.#waiting, ...files];
    this.#deliver();
  }

  /** Called at once with what already came. Returns the unsubscribe. */
  add(listener: (files: readonly OpenedFile[]) => void): () => void {
    const stop = this.#listeners.add(listener);
    this.#deliver();
    return stop;
  }

  #deliver(): void {
    if (this.#listeners.isEmpty || this.#waiting.length === 0) return;
    const files = this.#waiting;
    this.#waiting = [];
    this.#listeners.tell(files);
  }
}
