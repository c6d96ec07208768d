import { useWriters } from '#renderer/data/use-writers.ts';
import { useConflictChoices, type ConflictChoice } from '#renderer/state/conflict-choices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { valueWords } from '#renderer/ui/record/value-words.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { keepAll } from '#shared/book/conflicts/keep-both.ts';
import { groupBy } from '#shared/group-by.ts';
import { useTranslation } from 'react-i18next';

/** One machine's values for every place, or all values wherever a field can hold them. Each is one step back. */
export function BulkChoices({ conflicts }: { readonly conflicts: readonly FieldConflict[] }) {
  const { t } = useTranslation('conflicts');
  const words = useWriters();
  const choose = useConflictChoices((state) => state.choose);
  const values = conflicts.flatMap((conflict) => conflict.values.map(({ writer }) => ({ conflict, writer })));
  const filled = conflicts.flatMap((conflict) => {
    const [only, ...more] = conflict.values.filter(({ value }) => valueWords(conflict.field, value) !== '');
    return only === undefined || more.length > 0 ? [] : [{ conflict, writer: only.writer }];
  });
  const both = conflicts.filter((conflict) => keepAll(conflict) !== undefined);
  const pickAll = (picks: readonly (readonly [string, ConflictChoice])[]) =>
    choose(Object.fromEntries(picks));
  return (
    <PaneSection title={t('bulk.title')}>
      <div className="clash-bulk">
        {[...groupBy(values, ({ writer }) => writer.author)].map(([author, ofAuthor]) => {
          const [first] = ofAuthor;
          if (first === undefined) return null;
          const { here, person, agency } = words(first.writer);
          const count = new Set(ofAuthor.map(({ conflict }) => conflict.id)).size;
          return (
            <Button
              key={author}
              onClick={() =>
                pickAll(
                  ofAuthor.map(({ conflict, writer }) => [
                    conflict.id,
                    { kind: 'value', writer: writer.hash },
                  ]),
                )
              }
            >
              {here ? t('bulk.here', { count }) : t('bulk.other', { who: person || agency, count })}
            </Button>
          );
        })}
        {filled.length === 0 ? null : (
          <Button
            onClick={() =>
              pickAll(
                filled.map(({ conflict, writer }) => [conflict.id, { kind: 'value', writer: writer.hash }]),
              )
            }
          >
            {t('bulk.filled', { count: filled.length })}
          </Button>
        )}
        {both.length === 0 ? null : (
          <Button onClick={() => pickAll(both.map(({ id }) => [id, { kind: 'both', text: null }]))}>
            {t('bulk.both', { count: both.length })}
          </Button>
        )}
      </div>
    </PaneSection>
  );
}
