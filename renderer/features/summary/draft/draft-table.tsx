import type { Figure } from '#shared/office/report/figure.ts';
import type { KeyedBlock } from '#shared/office/report/report-blocks.ts';
import { useTranslation } from 'react-i18next';
import { FigureText } from './figure-text.tsx';

/** A table of the document; its numbers open their tasks. */
export function DraftTable({
  block,
  n,
  reachable,
  onOpen,
}: {
  readonly block: Extract<KeyedBlock, { readonly kind: 'table' }>;
  readonly n: number;
  readonly reachable: boolean;
  readonly onOpen: (figure: Figure) => void;
}) {
  const { t } = useTranslation('draft');
  const { columns, rows, figures, chart } = block;
  return (
    <>
      <table className="draft-table" aria-label={t('table', { n })}>
        <thead>
          <tr>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, total }, row) => (
            <tr key={row} data-total={total}>
              {cells.map((text, column) => (
                <td key={column} data-align={columns[column]?.align}>
                  <FigureText
                    text={text}
                    figures={figures.filter(({ cell }) => cell?.row === row && cell.column === column)}
                    reachable={reachable}
                    onOpen={onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {chart === undefined ? null : <p className="draft-chart">{t('chart', { title: chart.title })}</p>}
    </>
  );
}
