import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTranslation } from 'react-i18next';
import { FieldHistoryTable } from './field-history-table.tsx';
import { fieldWord } from './value-words.ts';

/** The history of one field, over the page. */
export function FieldHistoryDialog({
  entity,
  field,
  onClose,
}: {
  readonly entity: string;
  readonly field: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('record');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('history.title', { field: fieldWord(field) })}
      width={860}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      <FieldHistoryTable entity={entity} field={field} />
    </Dialog>
  );
}
