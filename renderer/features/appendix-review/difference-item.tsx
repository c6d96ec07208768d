import { CheckBox } from '#renderer/ui/check-box.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import type { HeadDifference, TaskDifference } from '#shared/domain/amendment/compare-appendices.ts';
import { wordChanges } from '#shared/text/word-changes.ts';
import { useTranslation } from 'react-i18next';
import { MarkedText } from './marked-text.tsx';
import { appendixReviewVi } from './vi.ts';

/** One difference: what it is, both texts side by side, and whether it is taken over. */
export function DifferenceItem({
  difference,
  taken,
  onTake,
  clash,
}: {
  readonly difference: TaskDifference | HeadDifference;
  readonly taken: boolean;
  /** Absent where the officer may look only. */
  readonly onTake: ((taken: boolean) => void) | undefined;
  /** Another task bears the number this row would get. */
  readonly clash: boolean;
}) {
  const { t } = useTranslation('appendix-review');
  const place = placeOf(difference);
  const name = `${t(`compare.kinds.${difference.kind}`)} ${place}`;
  return (
    <li className="compare-item" data-kind={difference.kind}>
      {onTake === undefined ? (
        <p className="strong">{name}</p>
      ) : (
        <CheckBox checked={taken} onChange={onTake}>
          <b className="strong">{name}</b>
        </CheckBox>
      )}
      <table className="compare-table" aria-label={name}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('compare.before')}</th>
            <th scope="col">{t('compare.after')}</th>
          </tr>
        </thead>
        <tbody>
          {pairsOf(difference).map(({ field, before, after }) => {
            const runs = wordChanges(before, after);
            return (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>
                  <MarkedText runs={runs.before} side="before" emptyText={t('compare.emptyText')} />
                </td>
                <td>
                  <MarkedText runs={runs.after} side="after" emptyText={t('compare.emptyText')} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {difference.kind === 'gone' ? <p className="second small">{t('compare.goneNote')}</p> : null}
      {difference.kind === 'moved' ? <p className="second small">{t('compare.movedNote')}</p> : null}
      {clash && taken && !isHead(difference) && difference.after !== null ? (
        <InlineNote tone="need">{t('compare.clash', { path: difference.after.path })}</InlineNote>
      ) : null}
    </li>
  );
}

const isHead = (difference: TaskDifference | HeadDifference): difference is HeadDifference =>
  difference.kind === 'section' || difference.kind === 'notes';

function placeOf(difference: TaskDifference | HeadDifference): string {
  if (isHead(difference)) return difference.place;
  const { before, after } = difference;
  if (before === null) return after.path;
  return after === null || after.path === before.path ? before.path : `${before.path} → ${after.path}`;
}

interface Pair {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const SHOWN_FIELDS = ['content', 'lead', 'coordinating', 'deadline', 'product'] as const;

/** Changed fields; for a row that only moved its content, for a new or gone one everything it has. */
function pairsOf(difference: TaskDifference | HeadDifference): readonly Pair[] {
  if (isHead(difference)) {
    const { before, after } = difference;
    return [{ field: difference.kind, before: before ?? '', after: after ?? '' }];
  }
  const { before, after } = difference;
  if (difference.kind === 'changed' || difference.kind === 'moved') {
    const own = difference.fields.map(({ field, before: was, after: is }) =>
      field === 'kind'
        ? { field, before: kindName(was), after: kindName(is) }
        : { field, before: was, after: is },
    );
    const content = { field: 'content', before: difference.before.content, after: difference.after.content };
    return own.some(({ field }) => field === 'content') ? own : [content, ...own];
  }
  return SHOWN_FIELDS.map((field) => ({
    field,
    before: before?.[field] ?? '',
    after: after?.[field] ?? '',
  })).filter((pair) => pair.before !== '' || pair.after !== '');
}

const kindName = (kind: string): string => appendixReviewVi.kinds[kind === 'group' ? 'group' : 'task'];

function fieldName(field: string): string {
  const { fields, kinds } = appendixReviewVi.compare;
  if (field.startsWith('extra:')) return field.slice('extra:'.length);
  if (field === 'section' || field === 'notes') return kinds[field];
  return fields[field as keyof typeof fields];
}
