/** What the handshake needs of a window. */
export interface ClosingWindow {
  /** Asks the page to finish what is being typed. */
  ask(): void;
  /** Closes without asking again. */
  closeNow(): void;
}

/** A page that does not answer must not keep the officer from closing. */
export const LONGEST_WAIT = 3000;

/**
 * Closing asks the page first, so that a draft being typed is written; the page answers with `window:control close`.
 * The window closes then, or after LONGEST_WAIT milliseconds. The page's own close button says the same words: the
 * first `close` is a wish and starts the question, the next one is its answer.
 */
export class CloseHandshake {
  #state: 'open' | 'asked' | 'closing' = 'open';
  #timer: NodeJS.Timeout | undefined;
  readonly #window: ClosingWindow;

  constructor(window: ClosingWindow) {
    this.#window = window;
  }

  /** The system or the program wants to close; true when it may do so at once. */
  closeRequested(): boolean {
    if (this.#state === 'closing') return true;
    if (this.#state === 'open') {
      this.#state = 'asked';
      this.#timer = setTimeout(() => this.#close(), LONGEST_WAIT);
      this.#window.ask();
    }
    return false;
  }

  /** The page said `close`. */
  pageSaidClose(): void {
    if (this.#state === 'asked') this.#close();
    else this.closeRequested();
  }

  /** There is no page to ask: not loaded yet, or its process is gone. */
  pageGone(): void {
    if (this.#state === 'asked') this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (this.#state === 'closing') return;
    this.#state = 'closing';
    this.#window.closeNow();
  }
}
