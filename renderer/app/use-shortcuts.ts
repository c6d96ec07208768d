import { sayProblem } from '#renderer/ui/say-problem.ts';
import { useEffect, useEffectEvent } from 'react';
import type { ActionContext, AppAction, KeyCombination } from './app-action.ts';
import { appActions } from './app-actions.ts';

/**
 * Runs the program's actions by keyboard. Nothing acts during composition: input methods use the same keys
 * while a word is being put together.
 */
export function useShortcuts(context: ActionContext): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = actionFor(event);
    if (action === undefined) return;
    event.preventDefault();
    void runAction(action, context);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Runs an action of the menu or the keyboard; what it refuses is said, not lost. */
export async function runAction(action: AppAction, context: ActionContext): Promise<void> {
  try {
    await action.run(context);
  } catch (error) {
    sayProblem(error);
  }
}

/** The action a key press means; undefined for none, and while a word is being composed. */
function actionFor(event: KeyboardEvent): AppAction | undefined {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return undefined;
  const keys = combinationOf(event);
  // Actions without keys (menu only) are not meant by a key without an action.
  if (keys === undefined) return undefined;
  const action = appActions.find((candidate) => candidate.keys === keys);
  if (action === undefined || action.whileEditing || !isEditing(event.target)) return action;
  return undefined;
}

function combinationOf(event: KeyboardEvent): KeyCombination | undefined {
  if (event.key === 'F1' && !event.ctrlKey && !event.altKey && !event.shiftKey) return 'F1';
  if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return undefined;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `Ctrl+${key}` as KeyCombination;
}

function isEditing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // The grid's catcher is a text field only for the sake of input methods.
  if (target.dataset['catcher'] !== undefined) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
