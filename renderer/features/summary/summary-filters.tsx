import { useViewState } from '#renderer/state/view-state.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { Tools } from '#renderer/ui/page-head.tsx';
import { isFiltered } from '#shared/domain/summary/summary-filter.ts';
import type { Summary, SummaryFilter } from '#shared/domain/summary/types.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** No agency's, section's or kind's key is empty. */
const ALL = '';
const NO_LEAD = '-';

/** Which tasks the summary is about. Every number on the page, on paper and in Excel follows. */
export function SummaryFilters({
  whole,
  shown,
  right,
}: {
  readonly whole: Summary;
  readonly shown: Summary;
  readonly right: ReactNode;
}) {
  const { t } = useTranslation('summary');
  const filter = useViewState((state) => state.summaryFilter);
  const setFilter = useViewState((state) => state.filterSummary);
  const all = { value: ALL, label: t('filter.all') };
  const set = (part: keyof SummaryFilter, value: string) => {
    const { [part]: _, ...others } = filter;
    const chosen = part === 'agency' && value === NO_LEAD ? null : value;
    setFilter(value === ALL ? others : { ...others, [part]: chosen });
  };
  return (
    <Tools label={t('filter.label')} right={right}>
      <PickOne
        label={t('filter.agency')}
        options={[all, ...whole.byAgency.map(({ key, title }) => ({ value: key ?? NO_LEAD, label: title }))]}
        value={filter.agency === undefined ? ALL : (filter.agency ?? NO_LEAD)}
        onChange={(value: string) => set('agency', value)}
      />
      <PickOne
        label={t('filter.section')}
        options={[all, ...whole.bySection.map(({ key }) => ({ value: key, label: key }))]}
        value={filter.section ?? ALL}
        onChange={(value: string) => set('section', value)}
      />
      <PickOne
        label={t('filter.deadlineKind')}
        options={[
          all,
          ...whole.byDeadlineKind.map(({ key, title }) => ({ value: key as string, label: title })),
        ]}
        value={filter.deadlineKind ?? ALL}
        onChange={(value: string) => set('deadlineKind', value)}
      />
      {isFiltered(filter) ? (
        <>
          <span className="second" role="status">
            {t('filter.shown', {
              count: shown.total.cells.assigned.length,
              all: whole.total.cells.assigned.length,
            })}
          </span>
          <LinkButton onClick={() => setFilter({})}>{t('filter.off')}</LinkButton>
        </>
      ) : null}
    </Tools>
  );
}
