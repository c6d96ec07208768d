import { Problem } from '#shared/problem.ts';

/** Documents being made, by the name their caller gave them, so that they can be stopped. */
export class PrintJobs {
  readonly #running = new Map<string, () => void>();

  /**
   * Runs a job that `stop` ends from outside. What it returns after it was stopped is thrown away.
   *
   * @throws Problem `print-stopped` as soon as it was stopped, whether or not the work notices.
   */
  async run<T>(name: string | undefined, work: (stopped: Promise<never>) => Promise<T>): Promise<T> {
    if (name === undefined) return work(new Promise<never>(() => {}));
    let stop: (() => void) | undefined;
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = () => reject(new Problem('print-stopped', 'Đã dừng dựng bản in. Sổ không thay đổi gì.'));
    });
    // Whoever waits for it says so; nobody else has to.
    stopped.catch(() => undefined);
    this.#running.set(name, () => stop?.());
    try {
      return await work(stopped);
    } finally {
      this.#running.delete(name);
    }
  }

  /** Stops a job; nothing happens when it has ended already. */
  stop(name: string): void {
    this.#running.get(name)?.();
  }
}
