import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { LineChange } from '#shared/office/draft/document-changes.ts';
import { useTranslation } from 'react-i18next';
import { DiffText } from './diff-text.tsx';

/** What a frozen report and the draft do not say alike. */
export function CompareDialog({
  code,
  changes,
  onClose,
}: {
  readonly code: string;
  readonly changes: readonly LineChange[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('draft');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('compare.title', { code })}
      width={860}
      actions={<Button onClick={onClose}>{t('compare.close')}</Button>}
    >
      {changes.length === 0 ? (
        <p>{t('compare.none')}</p>
      ) : (
        <div className="draft-compare" role="region" aria-label={t('compare.title', { code })} tabIndex={0}>
          <p className="second">{t('compare.note')}</p>
          {changes.map(({ before, after }, index) => (
            <DiffText key={index} before={before} after={after} />
          ))}
        </div>
      )}
    </Dialog>
  );
}
