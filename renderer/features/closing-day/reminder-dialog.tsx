import { routes } from '#renderer/app/routes.ts';
import { useAsOf, useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportReminder, exportReminders } from '#renderer/use-cases/export-reminder.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { holidayDoubt } from '#shared/domain/periods/holiday-doubt.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { addWorkingDays } from '#shared/domain/periods/working-days.ts';
import type { AgencyId } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

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
  const [letters, setLetters] = useState<'one' | 'each'>('each');
  const doubt = holidayDoubt(asOf, answerBy, book.schedule);
  const chosen = rows.filter(({ agency }) => !left.has(agency));
  const choose = (agency: AgencyId, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(agency);
    else next.add(agency);
    setLeft(next);
  };
  const each = letters === 'each' && chosen.length > 1;
  const write = async () => {
    try {
      const facts = { period, rows: chosen, asOf, answerBy };
      const saved = each
        ? await exportReminders(session, book, facts)
        : await exportReminder(session, book, facts);
      if (saved === null || !('length' in saved)) saySaved(saved);
      else {
        const key = saved.every(({ verified }) => verified) ? 'reminder.saved' : 'reminder.downloaded';
        sayAction({ tone: 'done', text: t(key, { count: saved.length }) });
      }
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
          {each
            ? t('reminder.writeEach', { count: chosen.length })
            : t('reminder.write', { count: chosen.length })}
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
        {rows.length < 2 ? null : (
          <RadioRow
            label={t('reminder.letters')}
            options={[
              { value: 'each', label: t('reminder.each'), help: t('reminder.eachHelp') },
              { value: 'one', label: t('reminder.one'), help: t('reminder.oneHelp') },
            ]}
            value={letters}
            onChange={setLetters}
            column
          />
        )}
        <DateField
          label={t('reminder.answerBy')}
          value={answerBy}
          min={asOf}
          help={doubt ?? undefined}
          onChange={(day) => day !== null && setAnswerBy(day)}
        />
        <p className="second">
          {t('reminder.answerHelp', { count: DAYS_TO_ANSWER })}{' '}
          <Link href={routes.periods()}>{t('reminder.holidays')}</Link>.{' '}
          <Link href={routes.officeSetup()}>{t('reminder.setup')}</Link>
        </p>
      </div>
    </Dialog>
  );
}
