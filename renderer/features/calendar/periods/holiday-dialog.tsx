import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Holiday } from '#shared/domain/periods/holidays.ts';
import { LONGEST_HOLIDAY } from '#shared/domain/periods/schedule-schema.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const LONGEST_NAME = 200;

/** Days off, or a weekend day that is worked, as the notice of the year says. */
export function HolidayDialog({
  value,
  year,
  onSave,
  onClose,
}: {
  /** The entry to change; null for a new one. */
  readonly value: Holiday | null;
  /** The year looked at: days are chosen in it and the one after. */
  readonly year: number;
  readonly onSave: (holiday: Holiday) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const [from, setFrom] = useState<CalendarDate | null>(value?.from ?? null);
  const [to, setTo] = useState<CalendarDate | null>(value?.to ?? null);
  const [name, setName] = useState(value?.name ?? '');
  const [kind, setKind] = useState<Holiday['kind']>(value?.kind ?? 'off');
  const [verified, setVerified] = useState(value?.verified ?? true);
  const last = to ?? from;
  const wrong = (): string | undefined => {
    if (from === null) return t('holiday.missingDay');
    if (last !== null && last < from) return t('holiday.order');
    if (last !== null && daysBetween(from, last) >= LONGEST_HOLIDAY) {
      return t('holiday.tooLong', { count: LONGEST_HOLIDAY });
    }
    if (name.trim() === '') return t('holiday.missingName');
    return name.length > LONGEST_NAME ? t('holiday.longName', { count: LONGEST_NAME }) : undefined;
  };
  const save = () => {
    if (from === null) return;
    onSave({ from, to: last ?? from, name: cleanText(name).trim(), kind, verified });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={value === null ? t('holiday.add') : t('holiday.change')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabledReason={wrong()} onClick={save}>
            {t('holiday.save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <RadioRow<Holiday['kind']>
          label={t('holidays.kind')}
          options={[
            { value: 'off', label: t('holidays.kinds.off') },
            { value: 'worked', label: t('holidays.kinds.worked') },
          ]}
          value={kind}
          onChange={setKind}
        />
        <div className="cal-pair">
          <DateField label={t('holiday.from')} value={from} min={`${year - 1}-01-01`} onChange={setFrom} />
          <DateField label={t('holiday.to')} labelNote={t('form.optional')} value={to} onChange={setTo} />
        </div>
        <TextField label={t('holidays.name')} help={t('holiday.nameHelp')} value={name} onChange={setName} />
        <CheckBox checked={verified} onChange={setVerified} help={t('holiday.verifiedHelp')}>
          {t('holiday.verified')}
        </CheckBox>
      </div>
    </Dialog>
  );
}
