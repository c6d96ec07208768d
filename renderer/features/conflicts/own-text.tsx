import { useConflictChoices, type ConflictChoice } from '#renderer/state/conflict-choices.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { uiText } from '#renderer/ui/ui-text.ts';
import type { FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { fieldShape, keepAll } from '#shared/book/conflicts/keep-both.ts';
import { useTranslation } from 'react-i18next';
import { chosenValue } from './chosen-value.ts';

/** The merged text, open to corrections, or a third value. Lists are joined as they are and need no field. */
export function OwnText({
  conflict,
  choice,
  field,
}: {
  readonly conflict: FieldConflict;
  readonly choice: Extract<ConflictChoice, { readonly text: unknown }>;
  readonly field: string;
}) {
  const { t } = useTranslation('conflicts');
  const retype = useConflictChoices((state) => state.retype);
  const shape = fieldShape(conflict);
  const merged = choice.kind === 'both' ? keepAll(conflict) : undefined;
  if (choice.kind === 'both' && typeof merged !== 'string') return null;
  const text = choice.text ?? (typeof merged === 'string' ? merged : '');
  const unread = text.trim() !== '' && chosenValue(conflict, { kind: choice.kind, text }) === undefined;
  return (
    <div className="clash-own">
      <TextArea
        label={t(choice.kind === 'both' ? 'merged' : 'ownLabel', { field })}
        value={text}
        rows={shape === 'text' ? 2 : 1}
        error={unread ? unreadText(shape, text) : undefined}
        onChange={(typed) => retype(conflict.id, { kind: choice.kind, text: typed })}
      />
    </div>
  );
}

function unreadText(shape: ReturnType<typeof fieldShape>, text: string): string {
  return shape === 'percent'
    ? uiText('number.unreal', { min: 0, max: 100 })
    : uiText('date.unreal', { text });
}
