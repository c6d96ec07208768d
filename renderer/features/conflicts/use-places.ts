import { useBook } from '#renderer/data/session-context.tsx';
import { fieldWord } from '#renderer/ui/record/value-words.ts';
import type { ConflictGroup, FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { agencyId, publicKey } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';

/** The names an officer knows a conflict's place by. */
export interface PlaceNames {
  /** "II.7", or empty where it is of no task. */
  readonly number: string;
  /** "Sở Y tế · Quý III/2024". */
  readonly of: string;
  /** Verbatim content of the task; empty for other records. */
  readonly content: string;
}

export function usePlaces() {
  const { t } = useTranslation('conflicts');
  const { t: record } = useTranslation('record');
  const book = useBook();
  const nameOf = (id: string): string => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const periodOf = ({ period }: ConflictGroup): string =>
    book.periods.find(({ id }) => id === period)?.title ?? period ?? '';

  const recordOf = (group: ConflictGroup): string => {
    const second = group.entity.split('/')[1] ?? '';
    switch (group.kind) {
      case 'review':
        return t('records.review', { agency: nameOf(agencyId(second)), period: periodOf(group) });
      case 'roster':
        return t('records.roster', { fingerprint: fingerprint(publicKey(second)) });
      case 'reading':
        return t('records.reading', { task: second });
      default:
        return t('records.other', { entity: group.entity });
    }
  };

  return {
    nameOf,
    periodOf,
    namesOf: (group: ConflictGroup): PlaceNames => {
      const agency = nameOf(group.owner);
      const task = book.tasks.find(({ path }) => path === group.task);
      const of =
        group.kind === 'rep'
          ? t('place.rep', { agency, period: periodOf(group) })
          : group.kind === 'plan'
            ? t('place.plan', { agency })
            : group.kind === 'task'
              ? t('place.task')
              : recordOf(group);
      return { number: task?.row.path ?? group.task ?? '', of, content: task?.row.content ?? '' };
    },
    fieldOf: ({ field, entity }: FieldConflict): string => {
      if (field !== null) return fieldWord(field);
      const [kind = ''] = entity.split('/', 1);
      return record(`whole.${kind as 'review' | 'roster' | 'reading' | 'submit'}`);
    },
  };
}
