import { Highlight } from '#renderer/ui/highlight.tsx';
import { useTranslation } from 'react-i18next';
import { excerptOf } from './excerpt.ts';
import type { OptionGroup, ResultOption } from './result-options.ts';
import type { SearchResult } from './search-index.ts';

/** Characters of a result's text: two lines of the list. */
const EXCERPT = 130;

/** The results by group. Options are numbered through all groups, as the arrow keys walk them. */
export function ResultList({
  id,
  groups,
  active,
  onPick,
}: {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly active: number;
  readonly onPick: (option: ResultOption) => void;
}) {
  const { t } = useTranslation('search');
  let at = 0;
  return (
    <div id={id} role="listbox" aria-label={t('results')} className="find-list">
      {groups.map(({ group, count, options }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p className="find-group" id={`${id}-${group}`}>
            {t(`group.${group}`)} <span className="mute">{count}</span>
          </p>
          {options.map((option) => {
            const number = at++;
            return (
              // The keyboard acts on the combobox, which points here with aria-activedescendant.
              <div
                key={number}
                id={optionId(id, number)}
                role="option"
                aria-selected={number === active}
                className="find-option"
                onMouseDown={(event) => {
                  event.preventDefault();
                  onPick(option);
                }}
              >
                {option.kind === 'all' ? (
                  <span className="find-all">{t('all', { count: option.count })}</span>
                ) : (
                  <Result result={option.result} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

export const optionId = (list: string, number: number): string => `${list}-${number}`;

function Result({ result }: { readonly result: SearchResult }) {
  const { label, part, text, ranges } = result;
  const { text: shown, ranges: hits } = excerptOf(text, ranges, EXCERPT);
  return (
    <>
      {label === '' ? null : <span className="find-label">{label}</span>}
      <span className="find-text">
        <Highlight text={shown} ranges={hits} />
        {part === '' ? null : <span className="find-part">{part}</span>}
      </span>
    </>
  );
}
