import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An officer settles how a deadline phrase is read; the phrase stays as it is written. */
export function DeadlineDialog({
  task,
  onDecide,
  onClose,
}: {
  readonly task: AppendixTask;
  readonly onDecide: (due: CalendarDate | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const read = task.reading.deadline.due;
  const [how, setHow] = useState<'read' | 'other' | 'none'>(read === null ? 'other' : 'read');
  const [date, setDate] = useState<CalendarDate | null>(null);
  const missing = how === 'other' && date === null ? t('dueDialog.missing') : undefined;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('dueDialog.title', { path: task.path })}
      actions={
        <>
          <Button onClick={onClose}>{t('dueDialog.cancel')}</Button>
          <Button
            look="primary"
            disabledReason={missing}
            onClick={() => onDecide(how === 'read' ? read : how === 'none' ? null : date)}
          >
            {t('dueDialog.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>
          <span className="mute">{t('dueDialog.written')}:</span>{' '}
          <span className="doc">{task.deadline === '' ? t('sheet.empty') : task.deadline}</span>
        </p>
        <RadioRow
          label={t('dueDialog.how')}
          column
          value={how}
          onChange={setHow}
          options={[
            ...(read === null
              ? []
              : [{ value: 'read' as const, label: t('dueDialog.read', { date: formatDate(read) }) }]),
            { value: 'other', label: t('dueDialog.other') },
            { value: 'none', label: t('dueDialog.none') },
          ]}
        />
        {how === 'other' ? <DateField label={t('dueDialog.date')} value={date} onChange={setDate} /> : null}
      </div>
    </Dialog>
  );
}
