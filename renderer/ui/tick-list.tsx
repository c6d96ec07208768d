import { fold } from '#shared/text/fold.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckBox } from './check-box.tsx';
import { LinkButton } from './link-button.tsx';
import { TextField } from './text-field.tsx';
import './pick.css';

export interface TickOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many rows have it. */
  readonly count?: number;
}

export interface TickListProps<Value extends string> {
  readonly label: string;
  readonly options: readonly TickOption<Value>[];
  /** null = no filter. */
  readonly selected: readonly Value[] | null;
  readonly onChange: (selected: readonly Value[] | null) => void;
  /** The list chooses and does not filter: there is nothing to take off. */
  readonly choice?: boolean;
}

const SEARCH_FROM = 8;

/** A filter's tick list as in Excel: all ticked while there is no filter; searched without diacritics. */
export function TickList<Value extends string>({
  label,
  options,
  selected,
  onChange,
  choice = false,
}: TickListProps<Value>) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useState('');
  const shown = options.filter((option) => fold(option.label).includes(fold(search)));
  const ticked = new Set(selected ?? options.map((option) => option.value));
  const give = (values: ReadonlySet<Value>) => {
    const list = options.map((option) => option.value).filter((value) => values.has(value));
    onChange(list.length === options.length ? null : list);
  };
  const setAll = (on: boolean) => {
    const values = new Set(ticked);
    for (const option of shown) {
      if (on) values.add(option.value);
      else values.delete(option.value);
    }
    give(values);
  };
  const shownTicked = shown.filter((option) => ticked.has(option.value)).length;
  return (
    <div className="ticks" role="group" aria-label={label}>
      {options.length < SEARCH_FROM ? null : (
        <TextField
          label={t('filter.find')}
          labelHidden
          type="search"
          placeholder={t('filter.find')}
          data-autofocus
          value={search}
          onChange={setSearch}
        />
      )}
      {shown.length === 0 ? (
        <p className="ticks-none">{t('filter.none')}</p>
      ) : (
        <div className="ticks-every">
          <CheckBox
            checked={shownTicked === shown.length}
            indeterminate={shownTicked > 0 && shownTicked < shown.length}
            onChange={setAll}
          >
            {t('filter.every')}
          </CheckBox>
        </div>
      )}
      <div className="ticks-list">
        {shown.map((option) => (
          <CheckBox
            key={option.value}
            checked={ticked.has(option.value)}
            onChange={(on) => {
              const values = new Set(ticked);
              if (on) values.add(option.value);
              else values.delete(option.value);
              give(values);
            }}
          >
            {option.label}
            {option.count === undefined ? null : <span className="check-count"> {option.count}</span>}
          </CheckBox>
        ))}
      </div>
      {selected === null || choice ? null : (
        <p>
          <LinkButton onClick={() => onChange(null)}>{t('filter.clear')}</LinkButton>
        </p>
      )}
    </div>
  );
}
