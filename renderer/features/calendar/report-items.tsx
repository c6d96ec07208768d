import { routes } from '#renderer/app/routes.ts';
import { today } from '#renderer/data/clock.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { stageMark } from '#renderer/ui/stage-mark.ts';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import type { CalendarEntry } from '#shared/domain/calendar/calendar-entries.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Holiday } from '#shared/domain/periods/holidays.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFocalName } from './use-focal-name.ts';

/** The last day whose data count. */
export function CutOff({ period }: { readonly period: ReportingPeriod }) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <td>{t('cutOff.what', { period: period.title })}</td>
      <td className="second">
        {t('cutOff.window', { from: formatDate(period.from), to: formatDate(period.to) })}
      </td>
    </>
  );
}

/** The day for sending: how many sent, or where the own report stands; what the focal point makes of it afterwards. */
export function Sending({ entry }: { readonly entry: Extract<CalendarEntry, { kind: 'send' }> }) {
  const { t } = useTranslation('calendar');
  const focal = useProfile().role === 'focal';
  const focalName = useFocalName();
  const { period, own } = entry;
  return (
    <>
      <td>
        <Link
          href={focal ? routes.closingDay(period.id) : routes.report(period.id)}
          className="strong cal-link"
        >
          {t('send.what', { period: period.title })}
        </Link>
        {period.request === undefined || period.request === '' ? null : (
          <span className="second cal-second">{t('send.request', { request: period.request })}</span>
        )}
      </td>
      <td>
        {focal ? (
          <FromAgencies period={period} to={focalName} />
        ) : own === null ? (
          <span className="second">{t('send.notAsked')}</span>
        ) : (
          <>
            {t('send.toFocal', { to: focalName })}
            <span className="cal-second">
              <ReportMark mark={stageMark(own)} />
            </span>
          </>
        )}
      </td>
    </>
  );
}

/** How many sent, which only the focal point asks and reckons; and what it makes of the reports afterwards. */
function FromAgencies({ period, to }: { readonly period: ReportingPeriod; readonly to: string }) {
  const { t } = useTranslation('calendar');
  const { schedule } = useBook();
  const { expected, sent } = useClosingDay(period).totals;
  const toComeUpward =
    schedule.upwardWorkingDays === null && period.kind !== 'ad-hoc' && period.sendBy >= today();
  return (
    <>
      {t('send.fromAgencies', { count: expected, to })}
      <span className="second cal-second">
        {t('send.sent', { sent, count: expected })}
        {toComeUpward ? <AfterSending /> : null}
      </span>
    </>
  );
}

/** The reports upward have no day of their own where nobody set one, but they are due to somebody. */
function AfterSending() {
  const { t } = useTranslation('calendar');
  const recipients = useUpwardNames();
  return recipients === '' ? null : <> {t('send.thenUpward', { recipients })}</>;
}

/** The focal point's own reports. */
export function Upward({ period }: { readonly period: ReportingPeriod }) {
  const { t } = useTranslation('calendar');
  const recipients = useUpwardNames();
  const focalName = useFocalName();
  return (
    <>
      <td>
        <Link href={routes.summary(period.id)} className="strong cal-link">
          {t('upward.what', { period: period.title })}
        </Link>
      </td>
      <td>
        {recipients === ''
          ? t('upward.nobody', { from: focalName })
          : t('upward.to', { from: focalName, recipients })}
      </td>
    </>
  );
}

export function OfHoliday({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation('calendar');
  const { from, to, kind, name, verified } = holiday;
  return (
    <>
      <td>{t(`holiday.${kind}`, { name })}</td>
      <td className="second">
        {from === to ? null : t('holiday.days', { from: formatDayMonth(from), to: formatDayMonth(to) })}
        {verified ? null : ` ${t('holiday.unverified')}`}
      </td>
    </>
  );
}

function useUpwardNames(): string {
  const inUse = useOfficeSetup();
  return (inUse?.setup.upward ?? []).map(({ name }) => name).join(', ');
}
