import { useBook } from '#renderer/data/session-context.tsx';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { fieldWord } from '#renderer/ui/record/value-words.ts';
import type { ConflictGroup, FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { FROZEN } from '#shared/office/draft/draft-record.ts';
import { withUpwardIds } from '#shared/office/setup/with-upward-ids.ts';
import { useTranslation } from 'react-i18next';
import { recordName } from './record-name.ts';

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
  const upward = useOfficeSetup()?.setup.upward ?? [];
  const nameOf = (id: string): string => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const periodOf = ({ period }: ConflictGroup): string =>
    book.periods.find(({ id }) => id === period)?.title ?? period ?? '';

  const recordOf = (group: ConflictGroup): string =>
    recordName(
      group,
      {
        agency: nameOf,
        period: periodOf(group),
        task: (path) => book.tasks.find((each) => each.path === path)?.row.path ?? path,
        document: (id) => {
          const recipient = withUpwardIds(upward).find((each) => each.id === id);
          if (recipient !== undefined) return t('documents.upward', { name: recipient.name });
          return t(id === 'consolidated' ? 'documents.consolidated' : 'documents.otherUpward');
        },
      },
      t,
    );

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
      if (kind === 'consol' && entity.endsWith(`/${FROZEN}`)) return record('whole.frozen');
      return record(`whole.${kind as 'review' | 'roster' | 'reading' | 'submit' | 'consol'}`);
    },
  };
}
