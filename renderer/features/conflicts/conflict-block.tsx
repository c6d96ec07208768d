import { useWriters, type WriterWords } from '#renderer/data/use-writers.ts';
import { useConflictChoices, type ConflictChoice } from '#renderer/state/conflict-choices.ts';
import { FileName } from '#renderer/ui/file-name.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import { valueWords } from '#renderer/ui/record/value-words.ts';
import type { ConflictValue, FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { fieldShape, keepAll } from '#shared/book/conflicts/keep-both.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenValue } from './chosen-value.ts';
import { OwnText } from './own-text.tsx';
import { ValueText } from './value-text.tsx';

const CHOSEN = { shape: 'done', tone: 'done', plain: true } as const;

/** One field: what was there, the values side by side, and the choice among them, all of them, or a text of one's own. */
export function ConflictBlock({
  conflict,
  field,
  place,
  current,
  onEnter,
  onHistory,
}: {
  readonly conflict: FieldConflict;
  readonly field: string;
  /** For screen readers: "II.7, Sở Y tế". */
  readonly place: string;
  readonly current: boolean;
  readonly onEnter: () => void;
  readonly onHistory: () => void;
}) {
  const { t } = useTranslation('conflicts');
  const { t: record } = useTranslation('record');
  const words = useWriters();
  const name = useId();
  const choice = useConflictChoices(({ choices }) => choices[conflict.id]);
  const choose = useConflictChoices((state) => state.choose);
  const options = optionsOf(conflict);
  const chosen = options.findIndex((option) => isChosen(option, choice));
  const before = conflict.before?.value ?? null;
  const beforeText = valueWords(conflict.field, before);

  const bothOf = (count: number): string => (count === 2 ? t('both') : t('bothOf', { count }));
  const pick = (option: ConflictChoice) => choose({ [conflict.id]: option });
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing || !isRadio(event.target)) return;
    event.preventDefault();
    // With nothing chosen yet, left is the first value and right the second.
    const next = chosen < 0 ? (step < 0 ? 0 : 1) : Math.min(Math.max(chosen + step, 0), options.length - 1);
    const option = options[next];
    if (option === undefined) return;
    pick(option);
    event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')[next]?.focus();
  };
  const radio = (option: ConflictChoice, index: number) => (
    <input
      type="radio"
      name={name}
      checked={index === chosen}
      // One stop for Tab, as in every group of radios, also while none is chosen.
      tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
      onChange={() => pick(option)}
    />
  );

  return (
    <fieldset className="clash-block" data-here={current || undefined} onFocus={onEnter} onKeyDown={press}>
      <legend className="visually-hidden">{`${place} · ${field}`}</legend>
      <div className="clash-label">
        <b className="strong">{field}</b>
        {chosenValue(conflict, choice) === undefined ? null : (
          <LookMark look={CHOSEN}>{t(choice?.kind === 'both' ? 'both' : 'chosen')}</LookMark>
        )}
        {conflict.field === null ? null : (
          <LinkButton onClick={onHistory}>{record('history.open')}</LinkButton>
        )}
      </div>
      <div className="clash-before">
        {beforeText === '' ? <span className="mute">{record('empty')}</span> : <p>{beforeText}</p>}
        {conflict.before === null ? null : (
          <p className="mute small">{t('before', { at: formatDateTime(conflict.before.writer.time) })}</p>
        )}
      </div>
      <div className="clash-values" data-count={Math.min(conflict.values.length, 3)}>
        {conflict.values.map((value, index) => (
          <label key={value.writer.hash} className="clash-side" data-on={index === chosen || undefined}>
            <span className="check">
              {radio({ kind: 'value', writer: value.writer.hash }, index)}
              <WriterLine value={value} writer={words(value.writer)} />
            </span>
            <ValueText field={conflict.field} before={before} value={value.value} />
          </label>
        ))}
      </div>
      <div className="clash-more">
        {options.slice(conflict.values.length).map((option, index) => (
          <label key={option.kind} className="check">
            {radio(option, conflict.values.length + index)}
            <span>{option.kind === 'own' ? t('own') : bothOf(conflict.values.length)}</span>
          </label>
        ))}
        {choice === undefined || choice.kind === 'value' ? null : (
          <OwnText conflict={conflict} choice={choice} field={field} />
        )}
      </div>
    </fieldset>
  );
}

/** Whose value it is: this machine's, or of the package that came. */
function WriterLine({ value, writer }: { readonly value: ConflictValue; readonly writer: WriterWords }) {
  const { t } = useTranslation('conflicts');
  const { person, agency, here, at, origin } = writer;
  const who = [person, agency].filter(Boolean).join(', ');
  return (
    <span>
      <b className="strong">{here ? t('here') : t('package', { n: value.writer.n })}</b>
      <span className="clash-who">{`${who} · ${formatDateTime(at)}`}</span>
      {origin === null ? null : (
        <span className="clash-who">
          <FileName>{origin.file}</FileName>
        </span>
      )}
    </span>
  );
}

/** In the order of the radios: each value, all in one where the field can hold that, a text of one's own. */
function optionsOf(conflict: FieldConflict): readonly ConflictChoice[] {
  const values = conflict.values.map(({ writer }): ConflictChoice => ({
    kind: 'value',
    writer: writer.hash,
  }));
  const both: ConflictChoice[] = keepAll(conflict) === undefined ? [] : [{ kind: 'both', text: null }];
  const shape = fieldShape(conflict);
  const own: ConflictChoice[] = shape === 'list' || shape === 'choice' ? [] : [{ kind: 'own', text: '' }];
  return [...values, ...both, ...own];
}

function isChosen(option: ConflictChoice, choice: ConflictChoice | undefined): boolean {
  if (choice?.kind !== option.kind) return false;
  return option.kind !== 'value' || (choice.kind === 'value' && choice.writer === option.writer);
}

const isRadio = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'radio';
