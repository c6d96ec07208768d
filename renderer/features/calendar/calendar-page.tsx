import { routes } from '#renderer/app/routes.ts';
import { today } from '#renderer/data/clock.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FilterPick } from '#renderer/ui/filter-pick.tsx';
import { PageHead, Tools } from '#renderer/ui/page-head.tsx';
import { ReminderSection } from '#renderer/ui/reminders/reminder-section.tsx';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { calendarEntries, calendarYears } from '#shared/domain/calendar/calendar-entries.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AskReportDialog } from './ask-report-dialog.tsx';
import { CALENDAR_GROUPS, type CalendarGroup, groupOf } from './calendar-groups.ts';
import { CalendarTable } from './calendar-table.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { NextDueSection } from './next-due-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { YearSteps } from './year-steps.tsx';
import './calendar.css';

/** "Lịch báo cáo": everything that is due in a year, on which day, from whom to whom. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const [, navigate] = useLocation();
  const book = useBook();
  const profile = useProfile();
  const focal = profile.role === 'focal';
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [groups, setGroups] = useState<readonly CalendarGroup[] | null>(null);
  const [asking, setAsking] = useState(false);
  const entries = useMemo(
    () => calendarEntries(book, { agency: profile.agency, focal }, year),
    [book, profile.agency, focal, year],
  );
  const shown = entries.filter((entry) => groups?.includes(groupOf(entry)) !== false);
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={focal ? t('sub.focal', { plan: book.plan.number }) : t('sub.agency', { plan: book.plan.number })}
        actions={
          <>
            <Button onClick={() => navigate(routes.periods())}>{t('toPeriods')}</Button>
            {focal ? (
              <Button look="primary" onClick={() => setAsking(true)}>
                {t('ask.open')}
              </Button>
            ) : null}
          </>
        }
      >
        <Tools label={t('tools')}>
          <YearSteps year={year} years={calendarYears(book, today())} onYear={setYear} />
          <FilterPick
            label={t('groups.label')}
            options={CALENDAR_GROUPS.map((group) => ({
              value: group,
              label: t(`groups.${group}`),
              count: entries.filter((entry) => groupOf(entry) === group).length,
            }))}
            selected={groups}
            onChange={setGroups}
          />
        </Tools>
      </PageHead>
      <div className="cols cal-cols">
        <CalendarTable entries={shown} year={year} />
        <SidePane label={t('side')}>
          <NextDueSection />
          <ReminderSection />
          <RulesSection />
          <HolidaysSection year={year} />
        </SidePane>
      </div>
      {asking ? <AskReportDialog onClose={() => setAsking(false)} /> : null}
      <StatusBar>
        <span>{t('foot', { count: shown.length, all: entries.length, year })}</span>
      </StatusBar>
    </div>
  );
}
