import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindCounts, sumLines } from './row-sums.ts';

/** What the rows add up to: tasks by section, and every row of the sheet by its kind. */
export function SumsView({ reading }: { readonly reading: TableReading }) {
  const { t } = useTranslation('appendix-review');
  const lines = useMemo(() => sumLines(reading), [reading]);
  const counts = useMemo(() => kindCounts(reading), [reading]);
  const parts = counts
    .map(({ kind, count }) => `${formatNumber(count)} ${t(`sumKinds.${kind}`)}`)
    .join(' + ');
  return (
    <>
      <table className="tbl review-sums" aria-label={t('sums.table')}>
        <colgroup>
          <col className="review-sum-section" />
          <col />
          <col className="review-sum-count" />
          <col className="review-sum-remark" />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('sums.section')}</th>
            <th scope="col">{t('sums.what')}</th>
            <th scope="col">{t('sums.count')}</th>
            <th scope="col">{t('sums.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ section, title, group, tasks, joined, gaps }, index) => {
            const head = lines[index] !== undefined && (section !== '' || index === 0);
            const remarks = [
              joined > 0 ? t('sums.joined', { n: formatNumber(joined) }) : null,
              gaps > 0 ? t('sums.gaps', { n: formatNumber(gaps) }) : null,
            ].filter((remark) => remark !== null);
            const name = title === '' && section === '' ? t('sums.noSection') : title;
            return (
              // Lines have no name of their own; they only change together.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index} data-head={head || undefined}>
                <td>{section}</td>
                <td>{group === null ? name : t('sums.group', { number: group, range: title })}</td>
                <td className="num">{formatNumber(tasks)}</td>
                <td className="second">{remarks.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="second review-sum-line">
        {t('sums.line', { rows: formatNumber(reading.rows.length), parts })}
      </p>
    </>
  );
}
