import { AttachedFile, AttachedFiles } from '#renderer/ui/attached-files/attached-file.tsx';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import type { TaskReport } from '#shared/domain/report.ts';
import { productText } from '#shared/office/appendix/progress-text.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatPercent } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';
import { filledFields, type ReadField } from './report-lines.ts';

export interface ReportColumn {
  readonly key: string;
  readonly head: string;
  readonly note?: string;
  /** Word for word as last time. */
  readonly same?: boolean;
  readonly report: TaskReport | undefined;
  /** Shown quieter: an earlier period, another agency. */
  readonly aside?: boolean;
}

/** Reports on one task side by side, a row per field, so that each word can be held against the other. */
export function ReportColumns({
  columns,
  label,
}: {
  readonly columns: readonly ReportColumn[];
  readonly label: string;
}) {
  const { t } = useTranslation('report');
  const fields = filledFields(columns.map(({ report }) => report));
  return (
    <table className="tbl review-columns" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="review-field">
            <span className="visually-hidden">{label}</span>
          </th>
          {columns.map(({ key, head, note, same }) => (
            <th key={key} scope="col">
              {head}{' '}
              {note === undefined ? null : (
                <span className="review-note" data-same={same || undefined}>
                  {note}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row" className="review-field">
              {t(`field.${field}`)}
            </th>
            {columns.map(({ key, report, aside }) => (
              <td key={key} className={aside ? 'second' : undefined}>
                {report === undefined ? (
                  <span className="mute">—</span>
                ) : (
                  <FieldValue report={report} field={field} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldValue({ report, field }: { readonly report: TaskReport; readonly field: ReadField }) {
  const { t } = useTranslation('report');
  const nothing = <span className="mute">—</span>;
  switch (field) {
    case 'state':
      return report.state === null ? nothing : <>{t(`state.${report.state}`)}</>;
    case 'progress':
      return report.progress === null ? nothing : <>{formatPercent(report.progress)}</>;
    case 'completedOn':
      return report.completedOn === null ? nothing : <>{formatDate(report.completedOn)}</>;
    case 'products':
      return report.products.length === 0 ? (
        nothing
      ) : (
        <ul>
          {report.products.map((product, index) => (
            <li key={index}>
              {productText(product)}
              {product.file === undefined ? null : <AttachedFile file={product.file} from={report.agency} />}
            </li>
          ))}
        </ul>
      );
    case 'evidence':
      return report.evidence.length === 0 ? (
        nothing
      ) : (
        <AttachedFiles files={report.evidence} from={report.agency} />
      );
    default:
      return report[field] === '' ? nothing : <BulletText text={report[field]} />;
  }
}
