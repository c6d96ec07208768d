import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import type { ReadPlanFile } from '#renderer/use-cases/import-detailed-plan.ts';
import { useTranslation } from 'react-i18next';

/** What a workbook would change, before anything is written; its rows add up. */
export function PlanFileDialog({
  file: { name, reading },
  onTake,
  onClose,
}: {
  readonly file: ReadPlanFile;
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('detailed-plan');
  const { edits, rows, headings, changed, added, same, skipped, kept, madeBy } = reading;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('file.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('file.leave')}</Button>
          <Button
            look="primary"
            disabledReason={edits.length === 0 ? t('file.nothing') : undefined}
            onClick={onTake}
          >
            {t('file.take', { count: edits.length })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('file.sums', { rows, headings, changed, added, same, skipped: skipped.length })}</p>
        {madeBy === null ? null : <InlineNote tone="need">{t('file.madeBy', { agency: madeBy })}</InlineNote>}
        {kept === 0 ? null : <p className="second">{t('file.kept', { count: kept })}</p>}
        {skipped.length === 0 ? null : (
          <ul className="plan-skipped">
            {skipped.map(({ row, why }) => (
              <li key={row}>{t('file.skipped', { row, why })}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
