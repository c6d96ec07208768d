import { useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { valueWords } from '#renderer/ui/record/value-words.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { correctReport } from '#renderer/use-cases/correct-report.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import { correctionPeriod } from '#shared/book/correction-period.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { JsonValue } from '#shared/json.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARRIED_FIELDS, type CarriedField } from './report-fields.ts';

/** "Đính chính…": a field of a frozen report, what it said, what it should have said and why; goes into the next report. */
export function CorrectionDialog({
  task,
  period,
  onClose,
}: {
  readonly task: BookTask;
  readonly period: ReportingPeriod;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('report');
  const session = useSession();
  const book = useBook();
  const { agency } = useProfile();
  const [field, setField] = useState<CarriedField>('progress');
  const [is, setIs] = useState('');
  const [reason, setReason] = useState('');
  const frozen = book.judgedReport(agency, task.path, period.id);
  const was = frozen === undefined ? '' : valueWords(field, frozen[field] as JsonValue);
  const into = correctionPeriod(book, agency, period.id);
  const missing = () => {
    if (into === null) return t('correction.nowhere');
    if (is.trim() === '') return t('correction.missingIs');
    return reason.trim() === '' ? t('correction.missingReason') : undefined;
  };
  const where = () => {
    if (into === null) return `${t('correction.nowhere')} ${t('correction.nowhereDo')}`;
    const sent = book.submission(agency, into.id) !== undefined;
    return `${t('correction.text', { period: into.title })}${sent ? ` ${t('correction.sendAgain')}` : ''}`;
  };
  const save = async () => {
    try {
      const next = await correctReport(session, book, task.path, {
        period: period.id,
        field,
        was,
        is,
        reason,
      });
      sayAction({
        tone: 'done',
        text: t('correction.done', { path: task.row.path, period: next.title }),
        undoLabel: t('correction.undo'),
        undo: async () => {
          await undoLast(session);
        },
      });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={t('correction.title', { path: task.row.path, period: period.title })}
      actions={
        <>
          <Button onClick={onClose}>{t('correction.cancel')}</Button>
          <Button look="primary" disabledReason={missing()} onClick={() => void save()}>
            {t('correction.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="second">{where()}</p>
        <PickOne
          label={t('correction.field')}
          options={CARRIED_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))}
          value={field}
          onChange={setField}
        />
        <div>
          <span className="field-label">{t('correction.was')}</span>
          <p className="rep-old-text">{was === '' ? <span className="mute">{t('none.text')}</span> : was}</p>
        </div>
        <TextArea label={t('correction.is')} value={is} onChange={setIs} />
        <TextArea label={t('correction.reason')} value={reason} onChange={setReason} />
      </div>
    </Dialog>
  );
}
