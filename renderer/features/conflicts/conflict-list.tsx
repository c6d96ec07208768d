import { useConflictChoices } from '#renderer/state/conflict-choices.ts';
import { LookMark } from '#renderer/ui/look-mark.tsx';
import type { ConflictGroup } from '#shared/book/conflicts/field-conflict.ts';
import { useTranslation } from 'react-i18next';
import { chosenValue } from './chosen-value.ts';
import { usePlaces } from './use-places.ts';

/** The places with something to choose, each with how much is chosen already. */
export function ConflictList({
  groups,
  current,
  onGo,
}: {
  readonly groups: readonly ConflictGroup[];
  readonly current: string | undefined;
  readonly onGo: (group: ConflictGroup) => void;
}) {
  const { t } = useTranslation('conflicts');
  const choices = useConflictChoices((state) => state.choices);
  const { namesOf } = usePlaces();
  return (
    <ul className="clash-list" aria-label={t('list')}>
      {groups.map((group) => {
        const { number, of } = namesOf(group);
        const all = group.conflicts.length;
        const done = group.conflicts.filter(
          (conflict) => chosenValue(conflict, choices[conflict.id]) !== undefined,
        ).length;
        return (
          <li key={group.entity}>
            <button
              type="button"
              aria-current={group.entity === current || undefined}
              onClick={() => onGo(group)}
            >
              <b className="strong">{number}</b>
              <span>
                {of} <span className="mute">{t('place.cells', { count: all })}</span>
              </span>
              <LookMark
                look={done === all ? { shape: 'done', tone: 'done' } : { shape: 'need', tone: 'need' }}
              >
                <span aria-hidden="true">{`${done} / ${all}`}</span>
                <span className="visually-hidden">{t('place.done', { done, all })}</span>
              </LookMark>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
