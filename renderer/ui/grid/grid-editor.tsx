import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';

/** Where the cursor goes when an editor is left. */
export type EditorMove = 'down' | 'up' | 'right' | 'left' | 'stay';

/**
 * The text field over the active cell. It is there, empty and focused, before the first key, so that every input method
 * begins in a real field: a typed letter replaces the cell, F2 appends, Enter and Tab write and move on, Esc restores,
 * Alt+Enter breaks the line. Give it a `key` of row and column: an editor belongs to one cell.
 */
export function GridEditor({
  label,
  text,
  check,
  onWrite,
  onMove,
}: {
  /** Column and row, and what the cell holds: "Hạn, dòng 3: 31/10/2024". */
  readonly label: string;
  readonly text: string;
  /** Why a text cannot be written; null when it can. */
  readonly check: (text: string) => string | null;
  /** Returns the row that was made for the text, if one was. */
  readonly onWrite: (text: string) => string | undefined;
  readonly onMove: (move: EditorMove, madeRow: string | undefined) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  /** `type`: begun by a letter, arrows leave; `edit`: begun by F2 or a double click, arrows move in the text. */
  const [mode, setMode] = useState<'idle' | 'type' | 'edit'>('idle');
  /** What leaving the field writes; null when it is left as it was. */
  const typed = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();

  const close = () => {
    typed.current = null;
    setMode('idle');
    setProblem(null);
    if (field.current) field.current.value = '';
  };
  const finish = (move: EditorMove) => {
    const pending = typed.current === text ? null : typed.current;
    const wrong = pending === null ? null : check(pending);
    if (wrong !== null) return setProblem(wrong);
    close();
    onMove(move, pending === null ? undefined : onWrite(pending));
  };
  const writePending = () => {
    if (typed.current !== null && typed.current !== text) onWrite(typed.current);
    typed.current = null;
  };
  const leave = useEffectEvent(writePending);
  // The cursor moved by mouse: React takes the field away without a blur event.
  useEffect(() => () => leave(), []);

  const begin = (start: string) => {
    if (field.current === null) return;
    field.current.value = start;
    field.current.setSelectionRange(start.length, start.length);
    typed.current = start;
    setMode('edit');
  };
  const pressIdle = (event: KeyboardEvent) => {
    if (event.key === 'F2') begin(text);
    else if (event.key === 'Backspace' && !event.ctrlKey) begin('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pressEditing = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.altKey) {
      const { selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
      field.current?.setRangeText('\n', selectionStart, selectionEnd, 'end');
      typed.current = field.current?.value ?? null;
    } else if (event.key === 'Enter') {
      finish(event.ctrlKey ? 'stay' : event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') {
      finish(event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Escape') {
      close();
    } else if (mode === 'type' && event.key.startsWith('Arrow') && !event.ctrlKey) {
      finish(ARROWS[event.key] ?? 'stay');
    } else {
      // Everything else is typing, Ctrl+Z included; Ctrl+S, Ctrl+P and the like go on to the window.
      if (!event.ctrlKey || /^[acvxzyd]$/iu.test(event.key)) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <textarea
        ref={field}
        className="grid-catcher"
        aria-label={label}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId}
        data-catcher={mode === 'idle' ? '' : undefined}
        data-mode={mode}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          setProblem(null);
          if (mode === 'idle') setMode('type');
        }}
        onCompositionStart={() => {
          if (mode === 'idle') setMode('type');
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (mode === 'idle') pressIdle(event);
          else pressEditing(event);
        }}
        onDoubleClick={(event) => {
          if (mode === 'idle') begin(text);
          event.stopPropagation();
        }}
        onBlur={() => {
          writePending();
          close();
        }}
      />
      {problem === null ? null : (
        <span className="grid-problem" id={problemId} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

const ARROWS: Readonly<Record<string, EditorMove>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
