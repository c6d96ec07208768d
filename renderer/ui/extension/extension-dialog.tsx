import { useSession } from '#renderer/data/session-context.tsx';
import { today } from '#renderer/data/clock.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { declineExtension, grantExtension } from '#renderer/use-cases/decide-extension.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { Extension } from '#shared/domain/extension.ts';
import type { ExtensionRequest } from '#shared/domain/report.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { Dialog } from '../dialog.tsx';
import { RadioRow } from '../radio-row.tsx';
import { sayProblem } from '../say-problem.ts';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';

/** What an agency asked for, to be answered. */
export interface AskedExtension {
  readonly request: NonNullable<Extension['request']>;
  /** Short name of the agency. */
  readonly agencyName: string;
  readonly asked: ExtensionRequest;
}

/** "Gia hạn…": the focal point puts a deadline off by a document, or answers a request, granting or declining it. */
export function ExtensionDialog({
  task,
  answering,
  onClose,
}: {
  readonly task: BookTask;
  /** Null when the focal point acts of itself. */
  readonly answering: AskedExtension | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('extension');
  const session = useSession();
  const [decision, setDecision] = useState<Extension['decision']>('granted');
  const [until, setUntil] = useState<CalendarDate | null>(answering?.asked.until ?? null);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [on, setOn] = useState<CalendarDate | null>(today());
  const path = task.row.path;
  const grants = decision === 'granted';
  const missing = () => {
    if (until === null) return t('dialog.missing.until');
    if (grants && task.due === null) return t('dialog.dueNone');
    if (grants && task.due !== null && until <= task.due)
      return t('dialog.laterThan', { due: formatDate(task.due) });
    if (reason.trim() === '') return t('dialog.missing.reason');
    if (grants && document.trim() === '') return t('dialog.missing.document');
    return on === null ? t('dialog.missing.on') : undefined;
  };
  const save = async () => {
    if (until === null || on === null) return;
    const answer = { until, reason, document, on, request: answering?.request ?? null };
    try {
      await (grants ? grantExtension : declineExtension)(session, task, answer);
    } catch (error) {
      return sayProblem(error);
    }
    sayAction({
      tone: 'done',
      text: grants ? t('said.granted', { path, until: formatDate(until) }) : t('said.declined', { path }),
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
      width={520}
      title={answering === null ? t('dialog.title', { path }) : t('dialog.titleAnswer', { path })}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" disabledReason={missing()} onClick={() => void save()}>
            {grants ? t('dialog.save') : t('dialog.saveDecline')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {answering === null ? null : (
          <p>
            {t('dialog.asked', {
              agency: answering.agencyName,
              until: formatDate(answering.asked.until),
              reason: answering.asked.reason,
            })}
          </p>
        )}
        <p className="second">
          {task.due === null ? t('dialog.dueNone') : t('dialog.due', { due: formatDate(task.due) })}
        </p>
        {answering === null ? null : (
          <RadioRow
            label={t('dialog.decision')}
            labelHidden
            options={[
              { value: 'granted', label: t('dialog.grant') },
              { value: 'declined', label: t('dialog.decline') },
            ]}
            value={decision}
            onChange={setDecision}
          />
        )}
        {grants ? <DateField label={t('dialog.until')} value={until} onChange={setUntil} /> : null}
        <TextArea label={t('dialog.reason')} value={reason} onChange={setReason} />
        <TextField
          label={t('dialog.document')}
          help={t('dialog.documentHelp')}
          value={document}
          onChange={setDocument}
        />
        <DateField label={t('dialog.on')} help={t('dialog.onHelp')} value={on} onChange={setOn} />
      </div>
    </Dialog>
  );
}
