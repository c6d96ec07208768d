import { useBook } from '#renderer/data/session-context.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { knowsHolidaysOf } from '#shared/domain/periods/holidays.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { useTranslation } from 'react-i18next';

/** How well the days off of a year are known; the days themselves stand in the table. */
export function HolidaysSection({ year }: { readonly year: number }) {
  const { t } = useTranslation('calendar');
  const known = periodSettingsOf(useBook().schedule).holidays;
  const holidays = known.filter(({ from }) => from.startsWith(`${year}-`));
  const unverified = holidays.filter(({ verified }) => !verified).length;
  return (
    <PaneSection title={t('holidays.title', { year })}>
      {!knowsHolidaysOf(year, known) ? (
        <InlineNote tone="need">{t('holidays.none', { year })}</InlineNote>
      ) : (
        <p className="second">
          {t('holidays.count', { count: holidays.length })}{' '}
          {unverified === 0 ? null : t('holidays.unverified', { count: unverified })}
        </p>
      )}
    </PaneSection>
  );
}
