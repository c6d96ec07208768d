import { useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { type ChosenWorkbook, saveFilledWorkbook } from '#renderer/use-cases/fill-office-workbook.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { overwrittenCells, withColumns, type FillColumn } from '#shared/office/fill/result-fill.ts';
import { columnLetters } from '#shared/office/reading/cell-address.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** More than these are counted, not listed. */
const LISTED = 5;

/** Says what will be written into an office's own workbook, where, and what has no counterpart; then saves a new file. */
export function FillWorkbookDialog({
  chosen,
  onClose,
}: {
  readonly chosen: ChosenWorkbook;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('summary');
  const session = useSession();
  const [fill, setFill] = useState(chosen.fill);
  const [working, setWorking] = useState(false);
  const nameOf = (column: FillColumn): string =>
    column.isNew
      ? t('fill.newColumn', { header: column.header })
      : t('fill.column', { letters: columnLetters(column.column), header: column.header });
  const options = (other: FillColumn) =>
    fill.columns
      .filter(({ column, isNew }) => isNew || column !== other.column)
      .map((column) => ({ value: keyOf(column), label: nameOf(column) }));
  const find = (key: string, fallback: FillColumn): FillColumn =>
    fill.columns.find((column) => keyOf(column) === key) ?? fallback;
  const save = async () => {
    setWorking(true);
    try {
      const saved = await saveFilledWorkbook(session, { file: chosen.file, fill });
      saySaved(saved);
      if (saved !== null) onClose();
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(false);
    }
  };
  const over = overwrittenCells(fill);
  const { unmatchedRows, unmatchedTasks } = fill;
  return (
    <Dialog
      opened
      onClose={onClose}
      width={620}
      title={t('fill.title', { name: chosen.file.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('fill.cancel')}</Button>
          <Button
            look="primary"
            onClick={() => void save()}
            disabledReason={fill.rows.length === 0 ? t('fill.nothing') : working ? t('working') : undefined}
          >
            {t('fill.save')}
          </Button>
        </>
      }
    >
      <p>{t('fill.what', { count: fill.rows.length, sheet: fill.sheet })}</p>
      <div className="fill-columns">
        <PickOne
          label={t('fill.status')}
          options={options(fill.result)}
          value={keyOf(fill.status)}
          onChange={(key) => setFill(withColumns(fill, find(key, fill.status), fill.result))}
        />
        <PickOne
          label={t('fill.result')}
          options={options(fill.status)}
          value={keyOf(fill.result)}
          onChange={(key) => setFill(withColumns(fill, fill.status, find(key, fill.result)))}
        />
      </div>
      {over === 0 ? null : <p>{t('fill.over', { count: over })}</p>}
      {unmatchedRows.length === 0 ? null : (
        <>
          <p>{t('fill.rows', { count: unmatchedRows.length })}</p>
          <ul className="fill-rows">
            {unmatchedRows.slice(0, LISTED).map(({ row, text }) => (
              <li key={row}>{t('fill.row', { row, text: shortened(text) })}</li>
            ))}
            {unmatchedRows.length > LISTED ? (
              <li>{t('fill.more', { count: unmatchedRows.length - LISTED })}</li>
            ) : null}
          </ul>
        </>
      )}
      {unmatchedTasks.length === 0 ? null : (
        <p>{t('fill.tasks', { count: unmatchedTasks.length, paths: unmatchedTasks.join(', ') })}</p>
      )}
      <p className="muted">{t('fill.safe')}</p>
    </Dialog>
  );
}

/** New columns are told apart by their header, because their place depends on the other one. */
const keyOf = ({ column, header, isNew }: FillColumn): string => (isNew ? `new:${header}` : String(column));

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
