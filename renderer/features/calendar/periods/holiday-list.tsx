import { today } from '#renderer/data/clock.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Holiday } from '#shared/domain/periods/holidays.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { YearSteps } from '../year-steps.tsx';
import { HolidayDialog } from './holiday-dialog.tsx';
import type { ScheduleDraft } from './use-schedule-draft.ts';

/** Days off and weekend days worked, the office's own beside what the program knows. */
export function HolidayList({
  edit: { draft, change },
  readOnly,
}: {
  readonly edit: ScheduleDraft;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('calendar');
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(now);
  /** The entry being written; `replaces` is the own entry it stands in for. */
  const [open, setOpen] = useState<{
    readonly value: Holiday | null;
    readonly replaces: Holiday | null;
  } | null>(null);
  const all = periodSettingsOf(draft).holidays;
  const years = [...new Set([now, now + 1, ...all.map(({ from }) => Number(from.slice(0, 4)))])].toSorted(
    (a, b) => a - b,
  );
  const shown = all.filter(({ from, to }) => from.startsWith(`${year}-`) || to.startsWith(`${year}-`));
  const isOwn = (holiday: Holiday): boolean => draft.holidays.includes(holiday);
  const without = (holiday: Holiday | null) => draft.holidays.filter((each) => each !== holiday);
  return (
    <PaneSection
      title={t('holidays.list')}
      note={t('holidays.note')}
      right={<YearSteps year={year} years={years} onYear={setYear} />}
    >
      {shown.length === 0 ? (
        <InlineNote tone="need">{t('holidays.none', { year })}</InlineNote>
      ) : (
        <table className="tbl tbl-rows cal-holidays" aria-label={t('holidays.table', { year })}>
          <thead>
            <tr>
              <th scope="col">{t('holidays.days')}</th>
              <th scope="col">{t('holidays.name')}</th>
              <th scope="col">{t('holidays.kind')}</th>
              <th scope="col">{t('holidays.source')}</th>
              {readOnly ? null : (
                <th scope="col">
                  <span className="visually-hidden">{t('holidays.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((holiday) => (
              <tr key={`${holiday.from} ${holiday.name}`}>
                <td className="nowrap">{daysText(holiday)}</td>
                <td>{holiday.name}</td>
                <td>{t(`holidays.kinds.${holiday.kind}`)}</td>
                <td className="second">
                  {isOwn(holiday) ? t('holidays.own') : t('holidays.known')}
                  {holiday.verified ? null : t('holidays.unverifiedOne')}
                </td>
                {readOnly ? null : (
                  <td className="cal-acts">
                    <LinkButton
                      aria-label={t('holidays.editOf', { name: holiday.name })}
                      onClick={() => setOpen({ value: holiday, replaces: isOwn(holiday) ? holiday : null })}
                    >
                      {t('holidays.edit')}
                    </LinkButton>
                    {isOwn(holiday) ? (
                      <LinkButton
                        aria-label={t('holidays.removeOf', { name: holiday.name })}
                        onClick={() => change({ holidays: without(holiday) })}
                      >
                        {t('holidays.remove')}
                      </LinkButton>
                    ) : null}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {readOnly ? null : (
        <div className="actions cal-add">
          <Button onClick={() => setOpen({ value: null, replaces: null })}>{t('holidays.add')}</Button>
        </div>
      )}
      {open === null ? null : (
        <HolidayDialog
          value={open.value}
          year={year}
          onClose={() => setOpen(null)}
          onSave={(holiday) => {
            change({ holidays: [...without(open.replaces), holiday] });
            setYear(Number(holiday.from.slice(0, 4)));
            setOpen(null);
          }}
        />
      )}
    </PaneSection>
  );
}

function daysText({ from, to }: Holiday): string {
  return from === to ? formatDate(from) : `${formatDayMonth(from)} – ${formatDate(to)}`;
}
