import { useConflictChoices } from '#renderer/state/conflict-choices.ts';
import { valueWords } from '#renderer/ui/record/value-words.ts';
import type { ConflictGroup } from '#shared/book/conflicts/field-conflict.ts';
import { useTranslation } from 'react-i18next';
import { chosenValue } from './chosen-value.ts';
import { usePlaces } from './use-places.ts';

/** What will stand in the book once the choices are written. */
export function Outcome({ group }: { readonly group: ConflictGroup }) {
  const { t } = useTranslation('conflicts');
  const { t: record } = useTranslation('record');
  const choices = useConflictChoices((state) => state.choices);
  const { namesOf, fieldOf } = usePlaces();
  const settled = group.conflicts.flatMap((conflict) => {
    const value = chosenValue(conflict, choices[conflict.id]);
    return value === undefined ? [] : [{ conflict, text: valueWords(conflict.field, value) }];
  });
  if (settled.length === 0) return null;
  const { number, of } = namesOf(group);
  return (
    <section className="clash-after">
      <h2 className="h2">{t('after', { place: number || of })}</h2>
      <dl className="dl">
        {settled.map(({ conflict, text }) => (
          <div key={conflict.id}>
            <dt>{fieldOf(conflict)}</dt>
            <dd>{text === '' ? <span className="mute">{record('empty')}</span> : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
