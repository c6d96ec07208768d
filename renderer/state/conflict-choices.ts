import { create } from 'zustand';

/** What the officer picked for a conflict: one of its values, all of them in one, or a text of their own. */
export type ConflictChoice =
  | { readonly kind: 'value'; readonly writer: string }
  | { readonly kind: 'both'; readonly text: string | null }
  | { readonly kind: 'own'; readonly text: string };

type Choices = Readonly<Record<string, ConflictChoice>>;

interface ConflictChoices {
  readonly choices: Choices;
  /** Earlier states, for Ctrl+Z before anything is written. */
  readonly past: readonly Choices[];
  choose(chosen: Choices): void;
  /** As `choose`, for typing: many keystrokes are one step back. */
  retype(id: string, choice: ConflictChoice): void;
  /** False when there is nothing to take back. */
  takeBack(): boolean;
  clear(ids: readonly string[]): void;
}

/** Picked but not written yet; kept while the officer looks at other pages, and among the drafts over a restart. */
export const useConflictChoices = create<ConflictChoices>()((set, get) => ({
  choices: {},
  past: [],
  choose: (chosen) =>
    set(({ choices, past }) => ({ choices: { ...choices, ...chosen }, past: [...past, choices] })),
  retype: (id, choice) => set(({ choices }) => ({ choices: { ...choices, [id]: choice } })),
  takeBack: () => {
    const { past } = get();
    const before = past.at(-1);
    if (before === undefined) return false;
    set({ choices: before, past: past.slice(0, -1) });
    return true;
  },
  clear: (ids) =>
    set(({ choices }) => ({
      choices: Object.fromEntries(Object.entries(choices).filter(([id]) => !ids.includes(id))),
      past: [],
    })),
}));
