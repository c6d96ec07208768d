import { useDraft } from '#renderer/data/use-draft.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { formatTime } from '#shared/time/format-date.ts';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What is being typed, and the program's words it was begun on. */
export interface TypedBlock {
  readonly text: string;
  readonly basedOn: string;
}

/**
 * A block's words in a plain text field, in place. Every keystroke is kept at once and survives a crash; leaving the
 * field or Ctrl+Enter makes one change of it, Esc drops it.
 */
export function BlockEditor({
  keptAs,
  label,
  kind,
  start,
  onCommit,
  onDone,
}: {
  /** Under which the half typed text is kept. */
  readonly keptAs: string;
  readonly label: string;
  readonly kind: string;
  readonly start: TypedBlock;
  /** Writes it; rejects with a Problem when it could not be. */
  readonly onCommit: (typed: TypedBlock) => Promise<unknown>;
  /** Written or dropped; `refocus` when the officer stays with the block. */
  readonly onDone: (refocus: boolean) => void;
}) {
  const { t } = useTranslation('draft');
  const { draft, keep, drop } = useDraft(keptAs);
  const [begun] = useState(start);
  const [typed, setTyped] = useState<TypedBlock | null>(null);
  const settled = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = draft === undefined || draft === null ? null : readKept(draft.fields);
  const shown = typed ?? kept ?? begun;

  const change = (text: string) => {
    const next = { text, basedOn: shown.basedOn };
    setTyped(next);
    void keep({ ...next }).catch(sayProblem);
  };
  const commit = async (refocus: boolean) => {
    if (settled.current || draft === undefined) return;
    settled.current = true;
    try {
      if (shown.text !== begun.text || kept !== null) await onCommit(shown);
      await drop();
      onDone(refocus);
    } catch (error) {
      settled.current = false;
      sayProblem(error);
    }
  };
  const giveUp = async () => {
    settled.current = true;
    await drop().catch(sayProblem);
    onDone(true);
  };
  const press = (event: KeyboardEvent) => {
    // The block around it has keys of its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      void giveUp();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void commit(true);
    } else if (event.key.toLowerCase() === 's' && event.ctrlKey && !event.shiftKey && !event.altKey) {
      void commit(true);
    }
  };
  const loaded = draft !== undefined;
  useEffect(() => {
    const area = field.current;
    if (!loaded || area === null) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [loaded]);
  const leave = useEffectEvent(() => void commit(false));
  useEffect(() => () => leave(), []);

  if (!loaded) return null;
  return (
    <div className="draft-editor">
      <textarea
        ref={field}
        className="draft-field"
        data-kind={kind}
        aria-label={label}
        rows={1}
        value={shown.text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => void commit(false)}
      />
      <p className="draft-hint" role={kept !== null && typed === null ? 'status' : undefined}>
        {kept !== null && typed === null && draft !== null
          ? t('restored', { time: formatTime(draft.at) })
          : t('editKeys')}
      </p>
    </div>
  );
}

function readKept(fields: Readonly<Record<string, unknown>>): TypedBlock | null {
  const { text, basedOn } = fields;
  return typeof text === 'string' && typeof basedOn === 'string' ? { text, basedOn } : null;
}
