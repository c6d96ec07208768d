import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** "Ngày khác…": another due date, or none, and what the decision rests on. */
export function DueDialog({
  task,
  onClose,
  onConfirm,
}: {
  readonly task: BookTask;
  readonly onClose: () => void;
  readonly onConfirm: (due: CalendarDate | null, basis: string) => Promise<void>;
}) {
  const { t } = useTranslation('task');
  const [due, setDue] = useState(task.originalDue);
  const [none, setNone] = useState(false);
  const [basis, setBasis] = useState('');
  const { text } = task.row.reading.deadline;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('confirm.dialogTitle', { path: task.row.path })}
      actions={
        <Button
          look="primary"
          disabledReason={due === null && !none ? t('confirm.missing') : undefined}
          onClick={() => void onConfirm(none ? null : due, basis.trim())}
        >
          {t('confirm.save')}
        </Button>
      }
    >
      <div className="stack">
        <p className="second">
          {text === '' ? t('confirm.dialogTextEmpty') : t('confirm.dialogText', { text })}
        </p>
        {none ? null : <DateField label={t('confirm.date')} value={due} onChange={setDue} />}
        <CheckBox checked={none} onChange={setNone}>
          {t('confirm.none')}
        </CheckBox>
        <TextField
          label={t('confirm.basisLabel')}
          labelNote={t('confirm.basisNote')}
          value={basis}
          onChange={setBasis}
        />
      </div>
    </Dialog>
  );
}
