import { AttachedFile } from '#renderer/ui/attached-files/attached-file.tsx';
import { FileDrop } from '#renderer/ui/attached-files/file-drop.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { DeliveredProduct } from '#shared/domain/report.ts';
import { Problem } from '#shared/problem.ts';
import { useTranslation } from 'react-i18next';
import { withDocument, withoutDocument } from './evidence-files.ts';
import type { PutEdits } from './report-fields.ts';
import { useAttachFiles } from './use-attach-files.ts';

/** One delivered product: number, day, title, and the document itself when its file is attached. */
export function ProductRow({
  product,
  index,
  onChange,
  onRemove,
  onPut,
}: {
  readonly product: DeliveredProduct;
  readonly index: number;
  readonly onChange: (part: Partial<DeliveredProduct>) => void;
  readonly onRemove: () => void;
  readonly onPut: PutEdits;
}) {
  const { t } = useTranslation('report');
  const n = index + 1;
  const putHere = (edit: (product: DeliveredProduct) => DeliveredProduct) =>
    onPut(({ products }) => ({ products: products.map((each, i) => (i === index ? edit(each) : each)) }));
  const attaching = useAttachFiles({
    multiple: false,
    onAttached: async ([file]) => (file && (await putHere((each) => withDocument(each, file))) ? 1 : null),
  });
  const drop = (files: readonly OpenedFile[]) => {
    if (files.length === 1) void attaching.take(files);
    else sayProblem(oneFileOnly(files.length));
  };
  return (
    <FileDrop className="rep-product" onFiles={drop}>
      <div className="rep-product-number">
        <TextField
          label={t('products.number', { n })}
          labelHidden
          value={product.number}
          onChange={(number) => onChange({ number })}
        />
      </div>
      <DateField
        label={t('products.date', { n })}
        labelHidden
        value={product.date}
        onChange={(date) => onChange({ date })}
      />
      <TextArea
        label={t('products.name', { n })}
        labelHidden
        rows={1}
        value={product.title}
        onKeyDown={(event) => {
          // One line of a list, however long: Enter breaks none in it.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onChange={(title) => onChange({ title: title.replace(/\s*[\r\n]+\s*/gu, ' ') })}
      />
      <button
        type="button"
        className="btn rep-product-attach"
        data-look="quiet"
        aria-label={t('products.attach', { n })}
        title={t('products.attach', { n })}
        aria-disabled={attaching.busy || undefined}
        onClick={() => void attaching.choose()}
      >
        <Icon name="clip" />
      </button>
      <button
        type="button"
        className="btn rep-product-remove"
        data-look="quiet"
        aria-label={t('products.remove', { n })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
      {product.file === undefined ? null : (
        <div className="rep-product-file">
          <AttachedFile file={product.file} onRemove={() => void putHere(withoutDocument)} />
        </div>
      )}
    </FileDrop>
  );
}

/** Which of several files is the document is not guessed. */
function oneFileOnly(count: number): Problem {
  return new Problem(
    'one-file-only',
    `Mỗi sản phẩm đính một tệp, vừa thả ${count} tệp. Chưa đính kèm tệp nào.`,
    {
      advice: 'Đồng chí thả từng tệp, hoặc thả cả xuống dòng “Thêm sản phẩm” để mỗi tệp thành một sản phẩm.',
    },
  );
}
