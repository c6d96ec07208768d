/** Those who want to hear of something. */
export class Listeners<T> {
  readonly #all = new Set<(payload: T) => void>();

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** Returns the unsubscribe. */
  add(listener: (payload: T) => void): () => void {
    // A wrapper of its own, so that the same function given twice is heard twice and removed once.
    const own = (payload: T): void => listener(payload);
    this.#all.add(own);
    return () => {
      this.#all.delete(own);
    };
  }

  tell(payload: T): void {
    // A copy: a listener may remove itself or add another.
    for (const listener of Array.from(this.#all)) listener(payload);
  }
}
