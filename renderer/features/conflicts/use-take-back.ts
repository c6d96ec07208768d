import { useConflictChoices } from '#renderer/state/conflict-choices.ts';
import { useEffect } from 'react';

/** Ctrl+Z takes back the last choice while there is one that was not written; in a text it takes back typing, as everywhere. */
export function useTakeBack(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!wanted || event.isComposing || event.target instanceof HTMLTextAreaElement) return;
      if (useConflictChoices.getState().takeBack()) event.preventDefault();
    };
    // Before the window's own Ctrl+Z, which undoes what is written.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}
