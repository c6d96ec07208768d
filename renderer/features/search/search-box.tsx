import { Icon } from '#renderer/ui/icon.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionId, ResultList } from './result-list.tsx';
import { resultOptions, type ResultOption } from './result-options.ts';
import type { SearchGroup } from './search-entries.ts';
import { searchIndex } from './search-index.ts';
import { useOpenTarget } from './use-open-target.ts';
import { useSearchIndex } from './use-search-index.ts';
import './search.css';

/** Input methods send letters, then corrections; the search waits for a pause. */
const PAUSE_MS = 150;
const NOTHING_UNFOLDED: ReadonlySet<SearchGroup> = new Set();

/**
 * Searches the whole book without regard to diacritics, results as one types. The text field is never rewritten and
 * no key acts while a word is being composed, so that Unikey and the system's Telex both work.
 */
export function SearchBox() {
  const { t } = useTranslation('search');
  const list = useId();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(0);
  const [unfolded, setUnfolded] = useState(NOTHING_UNFOLDED);
  const [query] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const index = useSearchIndex(opened);
  const openTarget = useOpenTarget();

  const groups = useMemo(
    () => (index === null ? [] : resultOptions(searchIndex(index, query), unfolded)),
    [index, query, unfolded],
  );
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  const found = groups.reduce((sum, group) => sum + group.count, 0);
  useEffect(() => {
    setActive(0);
    setUnfolded(NOTHING_UNFOLDED);
  }, [query]);
  useEffect(() => {
    document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);

  const close = () => {
    setOpened(false);
    setTyped('');
  };
  const pick = (option: ResultOption) => {
    if (option.kind === 'all') {
      setUnfolded((before) => new Set([...before, option.group]));
      return;
    }
    close();
    openTarget(option.result.target);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = options.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        setActive(active >= last ? 0 : active + 1);
        break;
      case 'ArrowUp':
        setActive(active <= 0 ? Math.max(0, last) : active - 1);
        break;
      case 'Enter': {
        const option = options[active];
        // Enter before the pause is over would open a result of the text before.
        if (option && query === typed.trim()) pick(option);
        break;
      }
      case 'Escape':
        if (typed === '') event.currentTarget.blur();
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const shown = opened && typed.trim() !== '';
  return (
    <search className="find">
      <Icon name="find" size={13} />
      <input
        type="text"
        className="find-input"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && options.length > 0 ? optionId(list, active) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('label')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpened(true);
        }}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onKeyDown={press}
      />
      <Kbd>Ctrl+E</Kbd>
      {shown ? (
        <div className="find-panel">
          {options.length > 0 ? (
            <ResultList id={list} groups={groups} active={active} onPick={pick} />
          ) : (
            <p className="find-none">
              {query === typed.trim() && index !== null ? (
                <>
                  <span className="strong">{t('none', { query })}</span>
                  <br />
                  <span className="second">{t('noneHelp')}</span>
                </>
              ) : (
                <span className="second">{t('hint')}</span>
              )}
            </p>
          )}
        </div>
      ) : null}
      <span className="visually-hidden" role="status">
        {shown && index !== null ? t('found', { count: found }) : ''}
      </span>
    </search>
  );
}
