import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Tools } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import { useTranslation } from 'react-i18next';
import { type BulkWork, leftInWords } from './bulk-work.ts';
import type { ClosingFilter } from './closing-filter.ts';

/** Which agencies are shown, and what can be done with those that are chosen. */
export function ClosingTools({
  all,
  counts,
  filter,
  onFilter,
  chosen,
  work,
  onAccept,
  onGiveBack,
  onRemind,
  onNone,
}: {
  /** Rows without a filter. */
  readonly all: number;
  readonly counts: ReadonlyMap<ClosingFilter, number>;
  readonly filter: ClosingFilter | null;
  readonly onFilter: (filter: ClosingFilter | null) => void;
  readonly chosen: readonly ClosingRow[];
  readonly work: BulkWork;
  readonly onAccept: () => void;
  readonly onGiveBack: () => void;
  readonly onRemind: () => void;
  readonly onNone: () => void;
}) {
  const { t } = useTranslation('closing-day');
  const options = [
    { value: 'all' as const, label: t('filter.all', { count: all }) },
    ...[...counts].map(([value, count]) => ({ value, label: t(`filter.${value}`, { count }) })),
    // What was being looked at may all be dealt with meanwhile.
    ...(filter === null || counts.has(filter)
      ? []
      : [{ value: filter, label: t(`filter.${filter}`, { count: 0 }) }]),
  ];
  const left = leftInWords(chosen, work.accept);
  return (
    <Tools label={t('tools')}>
      <PickOne
        label={t('filter.label')}
        options={options}
        value={filter ?? 'all'}
        onChange={(value) => onFilter(value === 'all' ? null : value)}
      />
      {chosen.length === 0 ? (
        <span className="second closing-keys">{t('bulk.keys')}</span>
      ) : (
        <div className="closing-bulk" role="group" aria-label={t('bulk.label')}>
          <b className="strong">{t('bulk.chosen', { count: chosen.length })}</b>
          <Button
            onClick={onAccept}
            aria-keyshortcuts="Control+Enter"
            title={t('bulk.acceptKeys')}
            disabledReason={work.accept.length === 0 ? t('bulk.acceptNone', { left }) : undefined}
          >
            {t('bulk.accept', { count: work.accept.length })}
          </Button>
          <Button
            onClick={onGiveBack}
            aria-keyshortcuts="Control+Backspace"
            title={t('bulk.giveBackKeys')}
            disabledReason={work.giveBack.length === 0 ? t('bulk.giveBackNone') : undefined}
          >
            {t('bulk.giveBack', { count: work.giveBack.length })}
          </Button>
          {work.remind.length === 0 ? null : (
            <Button onClick={onRemind}>{t('bulk.remind', { count: work.remind.length })}</Button>
          )}
          <LinkButton onClick={onNone}>{t('bulk.none')}</LinkButton>
        </div>
      )}
    </Tools>
  );
}
