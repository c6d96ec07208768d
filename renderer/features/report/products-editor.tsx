import { FileDrop } from '#renderer/ui/attached-files/file-drop.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { DeliveredProduct } from '#shared/domain/report.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withDocument } from './evidence-files.ts';
import { ProductRow } from './product-row.tsx';
import type { PutEdits } from './report-fields.ts';
import { useAttachFiles } from './use-attach-files.ts';

const EMPTY: DeliveredProduct = { number: '', date: null, title: '' };

/** The documents that prove what was delivered: number, date, title, file; one line each. */
export function ProductsEditor({
  products,
  onChange,
  onPut,
}: {
  readonly products: readonly DeliveredProduct[];
  readonly onChange: (products: readonly DeliveredProduct[]) => void;
  readonly onPut: PutEdits;
}) {
  const { t } = useTranslation('report');
  const list = useRef<HTMLDivElement>(null);
  const attaching = useAttachFiles({
    multiple: true,
    onAttached: async (files) => {
      const put = await onPut((now) => ({
        products: [...now.products, ...files.map((file) => withDocument(EMPTY, file))],
      }));
      return put ? files.length : null;
    },
  });
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
  return (
    <div className="rep-products" ref={list} role="group" aria-label={t('field.products')}>
      {products.length === 0 ? null : (
        <div className="rep-product rep-product-head" aria-hidden="true">
          <span>{t('products.headNumber')}</span>
          <span>{t('products.headDate')}</span>
          <span>{t('products.headName')}</span>
        </div>
      )}
      {products.map((product, index) => (
        <ProductRow
          key={index}
          product={product}
          index={index}
          onChange={(part) => set(index, part)}
          onRemove={() => onChange(products.filter((_, i) => i !== index))}
          onPut={onPut}
        />
      ))}
      <FileDrop className="rep-product-more" onFiles={(files) => void attaching.take(files)}>
        <p className="rep-product-add">
          <LinkButton onClick={add}>{t('products.add')}</LinkButton>{' '}
          <span className="mute">{t('products.orDrop')}</span>
        </p>
      </FileDrop>
    </div>
  );
}
