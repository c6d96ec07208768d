import type { Session } from '#renderer/data/session.ts';

/** What an action may use. */
export interface ActionContext {
  readonly session: Session;
  readonly address: string;
  navigate(address: string): void;
  /** Puts the cursor in "Tìm trong sổ". */
  focusSearch(): void;
}

export type AppActionId =
  | 'search'
  | 'find'
  | 'print'
  | 'save'
  | 'undo'
  | 'next-tab'
  | 'previous-tab'
  | 'exchange'
  | 'read-appendix'
  | 'full-text'
  | 'calendar'
  | 'agencies'
  | 'guide'
  | 'office-setup'
  | 'delete-sample'
  | 'quit';

/** One thing the program can do, defined once for menu and keyboard. */
export interface AppAction {
  readonly id: AppActionId;
  /** As shown, e.g. `Ctrl+E`; absent where only the menu has it. */
  readonly keys?: KeyCombination;
  /** Works while text is being edited too. */
  readonly whileEditing: boolean;
  /** False where it would mean nothing; absent = always offered. */
  offered?(session: Session): boolean;
  run(context: ActionContext): void | Promise<void>;
}

export type KeyCombination =
  'F1' | 'Ctrl+F' | 'Ctrl+E' | 'Ctrl+P' | 'Ctrl+S' | 'Ctrl+Z' | 'Ctrl+PageDown' | 'Ctrl+PageUp';
