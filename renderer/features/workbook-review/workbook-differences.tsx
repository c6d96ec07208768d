import { useBook } from '#renderer/data/session-context.tsx';
import { fieldWord, valueWords } from '#renderer/ui/record/value-words.ts';
import type { JsonValue } from '#shared/json.ts';
import { stagedKey, type StagedField } from '#shared/workbook/staged-workbook.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** One workbook's differences: the field, the book's value, the file's; one of the two is chosen. */
export function WorkbookDifferences({
  label,
  conflicts,
  taken,
  onChoose,
}: {
  readonly label: string;
  readonly conflicts: readonly StagedField[];
  readonly taken: ReadonlySet<string>;
  readonly onChoose: (conflict: StagedField, take: boolean) => void;
}) {
  const { t } = useTranslation('workbook-review');
  const { tasks } = useBook();
  return (
    <table className="tbl tbl-rows workbook-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('program')}</th>
          <th scope="col">{t('workbook')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => {
          const number = tasks.find(({ path }) => path === conflict.task)?.row.path ?? conflict.task;
          return (
            <Difference
              key={stagedKey(conflict)}
              conflict={conflict}
              number={number}
              take={taken.has(stagedKey(conflict))}
              onChoose={(take) => onChoose(conflict, take)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function Difference({
  conflict: { field, place, program, workbook },
  number,
  take,
  onChoose,
}: {
  readonly conflict: StagedField;
  readonly number: string;
  readonly take: boolean;
  readonly onChoose: (take: boolean) => void;
}) {
  const { t } = useTranslation('workbook-review');
  const name = useId();
  const what = `${number}, ${fieldWord(field)}`;
  const side = (value: JsonValue, ofFile: boolean) => (
    <td data-on={take === ofFile || undefined}>
      <label className="check">
        <input
          type="radio"
          name={name}
          checked={take === ofFile}
          onChange={() => onChoose(ofFile)}
          aria-label={t(ofFile ? 'take' : 'keep', { what })}
        />
        <Value field={field} value={value} />
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {number} · {fieldWord(field)}
        {place === '' ? null : <span className="mute small workbook-place">{place}</span>}
      </th>
      {side(program, false)}
      {side(workbook, true)}
    </tr>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: JsonValue }) {
  const { t } = useTranslation('record');
  const text = valueWords(field, value);
  return text === '' || text === '- ' ? (
    <span className="mute">{t('empty')}</span>
  ) : (
    <span className="record-text">{text}</span>
  );
}
