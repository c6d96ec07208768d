import { useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { entity } from '#shared/ledger/entities.ts';
import { formatDate, formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DueDialog } from './due-dialog.tsx';
import { dueChoices } from './due-choices.ts';
import { useConfirmDeadline } from './use-confirm-deadline.ts';

/** The due date the program counts with, why, and the focal point's choice where the phrase leaves one. */
export function DeadlineReading({ plan, task }: { readonly plan: Plan; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const focal = useProfile().role === 'focal';
  const confirm = useConfirmDeadline(task);
  const [dialog, setDialog] = useState(false);
  const { deadline } = task.row.reading;
  // Another date than the phrase's own reading is explained by who decided it, not by the rule.
  const asRead = task.originalDue === deadline.due;
  const words = [
    asRead ? t(`kinds.${deadline.kind}`) : null,
    deadline.rule === '' || !asRead ? null : deadline.rule.charAt(0).toLowerCase() + deadline.rule.slice(1),
    deadline.target ? t('target') : null,
  ].filter((word) => word !== null);
  return (
    <>
      {deadline.text === '' && task.originalDue === null ? null : (
        <p>
          <span className="strong">
            {task.originalDue === null ? t('noDue') : formatDate(task.originalDue)}
          </span>{' '}
          {words.length === 0 ? null : <span className="second">· {words.join(' · ')}</span>}
        </p>
      )}
      {task.due === task.originalDue || task.due === null ? null : (
        <p className="strong">{t('extendedTo', { date: formatDate(task.due) })}</p>
      )}
      {deadline.anchor === null ? null : (
        <p className="second">{t('dependsOn', { anchor: deadline.anchor })}</p>
      )}
      {task.dueConfirmedBy === null ? null : (
        <Confirmed task={task} focal={focal} onChange={() => setDialog(true)} />
      )}
      {!task.needsConfirmation ? null : !focal ? (
        <Ask>{t('confirm.notFocal')}</Ask>
      ) : (
        <>
          <Ask>
            {deadline.text === ''
              ? t('confirm.askEmpty')
              : deadline.kind === 'dependent'
                ? t('confirm.askDependent')
                : t('confirm.ask', { text: deadline.text })}
          </Ask>
          <div className="actions">
            {dueChoices(plan, task).map(({ due, from }, index) => (
              <Button
                key={due}
                size="small"
                look={index === 0 ? 'primary' : 'normal'}
                onClick={() =>
                  void confirm(due, from === null ? '' : t('confirm.like', { from, date: formatDate(due) }))
                }
              >
                {from !== null
                  ? t('confirm.like', { from, date: formatDate(due) })
                  : index === 0
                    ? t('confirm.yes', { date: formatDate(due) })
                    : formatDate(due)}
              </Button>
            ))}
            <Button size="small" onClick={() => setDialog(true)}>
              {t('confirm.other')}
            </Button>
          </div>
        </>
      )}
      {dialog ? (
        <DueDialog
          task={task}
          onClose={() => setDialog(false)}
          onConfirm={async (due, basis) => {
            if (await confirm(due, basis)) setDialog(false);
          }}
        />
      ) : null}
    </>
  );
}

function Ask({ children }: { readonly children: string }) {
  return (
    <p className="ask">
      <StatusShape shape="need" />
      <span>{children}</span>
    </p>
  );
}

function Confirmed({
  task,
  focal,
  onChange,
}: {
  readonly task: BookTask;
  readonly focal: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('task');
  const { ledger } = useLedger();
  const confirmed = task.dueConfirmedBy;
  if (confirmed === null) return null;
  const basis = ledger.read(entity.reading(task.path))?.['basis'];
  const values = { person: confirmed.by, time: formatDateTime(confirmed.at) };
  return (
    <p className="mute">
      {task.originalDue === null ? t('confirm.byNone', values) : t('confirm.by', values)}
      {typeof basis === 'string' && basis !== '' ? ` · ${t('confirm.basis', { basis })}` : null}
      {focal ? (
        <>
          {' '}
          <LinkButton onClick={onChange}>{t('confirm.change')}</LinkButton>
        </>
      ) : null}
    </p>
  );
}
