import { DateField } from '#renderer/ui/date-field.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DeliveredProduct } from '#shared/domain/report.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const EMPTY: DeliveredProduct = { number: '', date: null, title: '' };

/** The documents that prove what was delivered: number, date, title; one line each. */
export function ProductsEditor({
  products,
  onChange,
  readOnly,
}: {
  readonly products: readonly DeliveredProduct[];
  readonly onChange: (products: readonly DeliveredProduct[]) => void;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('report');
  const list = useRef<HTMLDivElement>(null);
  const set = (index: number, part: Partial<DeliveredProduct>) =>
    onChange(products.map((product, i) => (i === index ? { ...product, ...part } : product)));
  const add = () => {
    onChange([...products, EMPTY]);
    // The new line's first field exists after the next paint.
    requestAnimationFrame(() => {
      const fields = list.current?.querySelectorAll<HTMLInputElement>('.rep-product-number input');
      fields?.item(fields.length - 1).focus();
    });
  };
  if (readOnly) return <ProductList products={products} />;
  return (
    <div className="rep-products" ref={list} role="group" aria-label={t('field.products')}>
      {products.length === 0 ? null : (
        <div className="rep-product rep-product-head" aria-hidden="true">
          <span>{t('products.headNumber')}</span>
          <span>{t('products.headDate')}</span>
          <span>{t('products.headName')}</span>
        </div>
      )}
      {products.map((product, index) => {
        const n = index + 1;
        return (
          <div className="rep-product" key={index}>
            <div className="rep-product-number">
              <TextField
                label={t('products.number', { n })}
                labelHidden
                value={product.number}
                onChange={(number) => set(index, { number })}
              />
            </div>
            <DateField
              label={t('products.date', { n })}
              labelHidden
              value={product.date}
              onChange={(date) => set(index, { date })}
            />
            <TextField
              label={t('products.name', { n })}
              labelHidden
              value={product.title}
              onChange={(title) => set(index, { title })}
            />
            <button
              type="button"
              className="btn rep-product-remove"
              data-look="quiet"
              aria-label={t('products.remove', { n })}
              onClick={() => onChange(products.filter((_, i) => i !== index))}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
      <p className="rep-product-add">
        <LinkButton onClick={add}>{t('products.add')}</LinkButton>
      </p>
    </div>
  );
}

/** Delivered products as text, as in the column of last period. */
export function ProductList({ products }: { readonly products: readonly DeliveredProduct[] }) {
  const { t } = useTranslation('report');
  if (products.length === 0) return <span className="mute">{t('none.products')}</span>;
  return (
    <ul>
      {products.map(({ number, date, title }, index) => (
        <li key={index}>
          {[
            <span key="number" className="nowrap">
              {number}
            </span>,
            date === null ? '' : ` ${formatDate(date)}`,
            title === '' ? '' : ` · ${title}`,
          ]}
        </li>
      ))}
    </ul>
  );
}
