import { today } from '#renderer/data/clock.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import { withdrawExtension } from '#renderer/use-cases/decide-extension.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { Extension } from '#shared/domain/extension.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { Dialog } from '../dialog.tsx';
import { sayProblem } from '../say-problem.ts';
import { TextArea } from '../text-area.tsx';

/** "Rút lại…": a granted extension no longer counts from a day on; its record stays. */
export function WithdrawDialog({
  task,
  extension,
  onClose,
}: {
  readonly task: BookTask;
  readonly extension: Extension;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('extension');
  const session = useSession();
  const [on, setOn] = useState<CalendarDate | null>(today());
  const [reason, setReason] = useState('');
  const path = task.row.path;
  const missing =
    on === null
      ? t('dialog.missing.withdrawOn')
      : reason.trim() === ''
        ? t('dialog.missing.reason')
        : undefined;
  const save = async () => {
    if (on === null) return;
    try {
      await withdrawExtension(session, task, extension, { on, reason });
    } catch (error) {
      return sayProblem(error);
    }
    sayAction({
      tone: 'done',
      text: t('said.withdrawn', { path }),
      undoLabel: t('said.undo'),
      undo: async () => {
        await undoLast(session);
      },
    });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('dialog.titleWithdraw', { path })}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" disabledReason={missing} onClick={() => void save()}>
            {t('dialog.saveWithdraw')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="second">{t('dialog.withdrawText', { until: formatDate(extension.until) })}</p>
        <DateField label={t('dialog.withdrawOn')} value={on} onChange={setOn} />
        <TextArea label={t('dialog.reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
