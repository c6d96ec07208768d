import { useEffect, useEffectEvent } from 'react';

/**
 * F8 and Shift+F8 go through the doubts, Ctrl+Z takes the last choice back. Heard before the window's own shortcuts,
 * whose Ctrl+Z would undo in the book; left alone while there is nothing of the page to undo, in text fields, in
 * dialogs and while a word is being composed.
 */
export function useReviewKeys(keys: {
  onNext: (step: 1 | -1) => void;
  onUndo: () => void;
  canUndo: boolean;
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    const isUndo = event.key.toLowerCase() === 'z' && event.ctrlKey && !event.shiftKey;
    if (event.key === 'F8' && !event.ctrlKey) keys.onNext(event.shiftKey ? -1 : 1);
    else if (isUndo && keys.canUndo && !isTyping(event.target)) keys.onUndo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');
