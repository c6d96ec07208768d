import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { TickList } from '#renderer/ui/tick-list.tsx';
import { useTranslation } from 'react-i18next';

/** Everything, or what is ticked in a list that is shown for it. */
export function AllOrSome<Value extends string>({
  label,
  all,
  some,
  options,
  chosen,
  onChange,
}: {
  readonly label: string;
  /** Words of the two choices. */
  readonly all: string;
  readonly some: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** undefined = everything. */
  readonly chosen: readonly Value[] | undefined;
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
}) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <RadioRow<'all' | 'some'>
        label={label}
        options={[
          { value: 'all', label: all },
          { value: 'some', label: some },
        ]}
        value={chosen === undefined ? 'all' : 'some'}
        onChange={(which) => onChange(which === 'all' ? undefined : [])}
      />
      {chosen === undefined ? null : (
        <div className="cal-choice">
          <p className="second small">{t('ask.chosen', { count: chosen.length, all: options.length })}</p>
          <TickList
            label={label}
            options={options}
            selected={chosen}
            choice
            onChange={(ticked) => onChange(ticked ?? options.map(({ value }) => value))}
          />
        </div>
      )}
    </>
  );
}
