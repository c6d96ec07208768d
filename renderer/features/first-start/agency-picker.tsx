import { Icon } from '#renderer/ui/icon.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { formatDate } from '#shared/time/format-date.ts';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyChoice, searchAgencies } from './agency-choices.ts';
import { AgencyCounts } from './agency-counts.tsx';

/**
 * Search over the agencies with the hits as radio rows beneath. The first hit is taken while typing and shown
 * as taken; arrows move to another. A combobox whose list is always open, so that nothing pops up over the page.
 */
export function AgencyPicker({
  choices,
  chosen,
  onChoose,
  onAdd,
  inputRef,
}: {
  readonly choices: readonly AgencyChoice[];
  readonly chosen: AgencyChoice | null;
  readonly onChoose: (choice: AgencyChoice | null) => void;
  readonly onAdd: (typed: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('first-start');
  const listId = useId();
  const [query, setQuery] = useState('');
  const [showAll, setShowAll] = useState(false);
  const searching = query.trim() !== '';
  const hits = searching ? searchAgencies(choices, query) : showAll ? choices : chosen ? [chosen] : [];

  const type = (text: string) => {
    setQuery(text);
    if (text.trim() !== '') onChoose(searchAgencies(choices, text)[0] ?? null);
  };
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    // While searching only what is shown can be taken: a row out of sight must never be chosen by an arrow.
    const list = searching ? hits : choices;
    if (!searching) setShowAll(true);
    const at = chosen === null ? -1 : list.indexOf(chosen);
    onChoose(list[Math.min(Math.max(at + step, 0), list.length - 1)] ?? null);
  };

  return (
    <>
      <div className="start-find field">
        <Icon name="find" />
        <input
          ref={inputRef}
          role="combobox"
          aria-label={t('agency.find')}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === null ? undefined : `${listId}-${chosen.agency.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={move}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page's first question; nothing stands before it
          autoFocus
        />
      </div>
      <ul className="start-agencies" id={listId} role="listbox" aria-label={t('agency.list')}>
        {hits.map((choice) => (
          <li
            key={choice.agency.id}
            id={`${listId}-${choice.agency.id}`}
            role="option"
            aria-selected={choice === chosen}
            ref={choice === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => onChoose(choice)}
          >
            <span className="start-radio" aria-hidden="true" />
            <span>
              {choice.agency.name}
              {choice.later ? (
                <span className="mute">
                  {' '}
                  {t('agency.since', { date: formatDate(choice.agency.validFrom ?? '') })}
                </span>
              ) : null}
            </span>
            <AgencyCounts choice={choice} />
          </li>
        ))}
      </ul>
      <p className="mute">
        {searching && hits.length === 0 ? t('agency.none', { query: query.trim() }) : t('agency.hint')}{' '}
        <LinkButton
          onClick={() => {
            setQuery('');
            setShowAll(searching || !showAll);
          }}
        >
          {showAll && !searching ? t('agency.showFound') : t('agency.showAll', { count: choices.length })}
        </LinkButton>
        {' · '}
        <LinkButton onClick={() => onAdd(query.trim())}>{t('agency.add')}</LinkButton>
      </p>
    </>
  );
}
