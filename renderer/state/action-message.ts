import { create } from 'zustand';

/** What an action did, in one line; stays until the next action. With `undo` it is shown as the undo bar. */
export interface ActionMessage {
  readonly tone: 'done' | 'warning' | 'error';
  readonly text: string;
  /** What is safe and what to do next. */
  readonly advice?: string;
  readonly code?: string;
  /** Says what is undone: "Hoàn tác cả 4 gói". */
  readonly undoLabel?: string;
  readonly undo?: () => Promise<void>;
}

interface MessageState {
  readonly message: ActionMessage | null;
  /** Grows with each message, so that the same text twice is announced twice. */
  readonly sequence: number;
  say(message: ActionMessage): void;
  clear(): void;
}

export const useActionMessage = create<MessageState>()((set) => ({
  message: null,
  sequence: 0,
  say: (message) => set((state) => ({ message, sequence: state.sequence + 1 })),
  clear: () => set({ message: null }),
}));

/** For use cases and handlers outside components. */
export const sayAction = (message: ActionMessage): void => useActionMessage.getState().say(message);
