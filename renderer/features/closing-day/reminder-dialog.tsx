import { useAsOf, useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportReminder } from '#renderer/use-cases/export-reminder.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { holidayDoubt } from '#shared/domain/periods/holiday-doubt.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { addWorkingDays } from '#shared/domain/periods/working-days.ts';
import type { AgencyId } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Working days an agency is given to answer; the officer may choose another day. */
const DAYS_TO_ANSWER = 2;

/** "Soạn đôn đốc…": whom the letter goes to and by which day the report is asked for. */
export function ReminderDialog({
  period,
  rows,
  onClose,
}: {
  readonly period: ReportingPeriod;
  /** Those that owe their report; all are chosen to begin with. */
  readonly rows: readonly ClosingRow[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('closing-day');
  const session = useSession();
  const book = useBook();
  const asOf = useAsOf();
  const [left, setLeft] = useState<ReadonlySet<AgencyId>>(new Set());
  const [answerBy, setAnswerBy] = useState(() =>
    addWorkingDays(asOf, DAYS_TO_ANSWER, periodSettingsOf(book.schedule).holidays),
  );
  const doubt = holidayDoubt(asOf, answerBy, book.schedule);
  const chosen = rows.filter(({ agency }) => !left.has(agency));
  const choose = (agency: AgencyId, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(agency);
    else next.add(agency);
    setLeft(next);
  };
  const write = async () => {
    try {
      const saved = await exportReminder(session, book, { period, rows: chosen, asOf, answerBy });
      saySaved(saved);
      if (saved !== null) onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('reminder.title', { period: period.title })}
      actions={
        <Button
          look="primary"
          disabledReason={chosen.length === 0 ? t('reminder.nobody') : undefined}
          onClick={() => void write()}
        >
          {t('reminder.write', { count: chosen.length })}
        </Button>
      }
    >
      <div className="stack">
        <p className="second">{t('reminder.text')}</p>
        <ul className="reminder-list" aria-label={t('reminder.to')}>
          {rows.map((row) => (
            <li key={row.agency}>
              <CheckBox checked={!left.has(row.agency)} onChange={(on) => choose(row.agency, on)}>
                {row.name}
              </CheckBox>
              <span className="second">{row.detail}</span>
            </li>
          ))}
        </ul>
        <DateField
          label={t('reminder.answerBy')}
          value={answerBy}
          min={asOf}
          help={doubt ?? undefined}
          onChange={(day) => day !== null && setAnswerBy(day)}
        />
      </div>
    </Dialog>
  );
}
