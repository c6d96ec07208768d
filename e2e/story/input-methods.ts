import type { CDPSession, Page } from '@playwright/test';

/** The virtual key Windows sends for a character that no key has; Unikey types its composed letters so. */
const VK_PACKET = 231;
/** The key code of every key an input method keeps for itself. */
const VK_PROCESS = 229;

/**
 * Unikey: the letters come as ordinary keys; when one changes what stands before it, Unikey swallows it, sends
 * Backspaces and types the composed letters as characters. `steps` are the keys and what each makes of the last letters.
 */
export interface UnikeyStep {
  /** Letters to take back; 0 for an ordinary key. */
  readonly backspaces: number;
  readonly letters: string;
}

/** Telex keys of one word to what Unikey sends, e.g. `dduwowngf`. */
export function unikeySteps(shownAfterEachKey: readonly string[]): readonly UnikeyStep[] {
  let before = '';
  return shownAfterEachKey.map((after) => {
    const letters = Array.from(after);
    const old = Array.from(before);
    let same = 0;
    while (same < old.length && old[same] === letters[same]) same += 1;
    before = after;
    return { backspaces: old.length - same, letters: letters.slice(same).join('') };
  });
}

export async function typeByUnikey(page: Page, steps: readonly UnikeyStep[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const { backspaces, letters } of steps) {
    for (let n = 0; n < backspaces; n++) await page.keyboard.press('Backspace');
    for (const letter of letters) await typeCharacter(session, letter);
  }
  await session.detach();
}

/** A key press that carries a character. */
async function typeCharacter(session: CDPSession, letter: string): Promise<void> {
  const key = { key: letter, windowsVirtualKeyCode: VK_PACKET } as const;
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    ...key,
    text: letter,
    unmodifiedText: letter,
  });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Windows' own Telex: the word is composed in the field, underlined, and every key is one of the input method's. */
export class Composition {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async in(page: Page): Promise<Composition> {
    return new Composition(await page.context().newCDPSession(page));
  }

  /** What the field shows after each key. */
  async show(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.press('Process');
      await this.#session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  /** A key the input method handles itself, e.g. Enter to take the word. The page sees it with key code 229. */
  async press(key: string, modifiers = 0): Promise<void> {
    const event = { key, modifiers, windowsVirtualKeyCode: VK_PROCESS } as const;
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** The word is taken. */
  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }
}

/** `modifiers` of a key event. */
export const CTRL = 2;
