import { AttachedFile } from '#renderer/ui/attached-files/attached-file.tsx';
import type { DeliveredProduct } from '#shared/domain/report.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** Delivered products as text, as in the column of last period and in a frozen report. */
export function ProductList({ products }: { readonly products: readonly DeliveredProduct[] }) {
  const { t } = useTranslation('report');
  if (products.length === 0) return <span className="mute">{t('none.products')}</span>;
  return (
    <ul>
      {products.map(({ number, date, title, file }, index) => (
        <li key={index}>
          <span className="nowrap">{number}</span>
          {date === null ? '' : ` ${formatDate(date)}`}
          {title === '' ? '' : number === '' && date === null ? title : ` · ${title}`}
          {file === undefined ? null : <AttachedFile file={file} />}
        </li>
      ))}
    </ul>
  );
}
