import type { OpenedFile } from '#shared/contracts/host.ts';
import { NO_CHOICES, type ReadingChoices } from '#shared/office/reading/reading-choices.ts';
import { create } from 'zustand';

/** The appendix file an officer looks at, and what was decided about it so far; nothing of it is in the book. */
interface AppendixInReview {
  readonly file: OpenedFile | null;
  /** null until the first reading, which may take up remembered choices. */
  readonly choices: ReadingChoices | null;
  /** Earlier choices, newest last, for Ctrl+Z. */
  readonly past: readonly ReadingChoices[];
  open(file: OpenedFile): void;
  /** The choices the first reading was made with; no undo leads before them. */
  begin(choices: ReadingChoices): void;
  choose(choices: ReadingChoices): void;
  undo(): void;
  close(): void;
}

/** Kept while the window is open, so that looking up something on another page loses no decision. */
export const useAppendixInReview = create<AppendixInReview>()((set) => ({
  file: null,
  choices: null,
  past: [],
  open: (file) => set({ file, choices: null, past: [] }),
  begin: (choices) => set({ choices, past: [] }),
  choose: (choices) => set((state) => ({ choices, past: [...state.past, state.choices ?? NO_CHOICES] })),
  undo: () => set(({ choices, past }) => ({ choices: past.at(-1) ?? choices, past: past.slice(0, -1) })),
  close: () => set({ file: null, choices: null, past: [] }),
}));
