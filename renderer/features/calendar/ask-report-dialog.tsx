import { today } from '#renderer/data/clock.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { askReport, changeRequest } from '#renderer/use-cases/ask-report.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { AdHocRequest } from '#shared/domain/periods/ad-hoc-request.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { usualRequest } from '#shared/domain/periods/usual-request.ts';
import { isWorkingDay } from '#shared/domain/periods/working-days.ts';
import { dayOfWeek } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AllOrSome } from './all-or-some.tsx';
import { useFocalName } from './use-focal-name.ts';
import { WEEKDAYS } from './weekdays.ts';
import { wrongRequest } from './wrong-request.ts';

/** "Yêu cầu báo cáo đột xuất…": what is asked, by which document, on which data, by when, of whom. */
export function AskReportDialog({
  period: asked,
  onClose,
}: {
  /** The request to change; a new one where absent. */
  readonly period?: ReportingPeriod;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const book = useBook();
  const focalName = useFocalName();
  const [request, setRequest] = useState<AdHocRequest>(() => asked ?? usualRequest(book, today()));
  const change = (fields: Partial<AdHocRequest>) => setRequest({ ...request, ...fields });
  const { askedOf } = request;
  const everyone = owedReports(book, { to: request.to });
  const owing = everyone.filter(({ agency }) => askedOf?.includes(agency) !== false);
  const reportedOn = new Set(owing.flatMap(({ leadTasks, coLeadTasks }) => [...leadTasks, ...coLeadTasks]));
  const tasks = book.tasks.filter(({ path }) => reportedOn.has(path));
  const { holidays } = periodSettingsOf(book.schedule);
  const weekday = t(`weekdays.${WEEKDAYS[dayOfWeek(request.sendBy) - 1] ?? '1'}`);
  const dayHelp =
    request.sendBy < today()
      ? t('ask.past', { weekday })
      : isWorkingDay(request.sendBy, holidays)
        ? weekday
        : t('ask.dayOff', { weekday });
  const wrong = wrongRequest(request, everyone.length, t);
  const save = async () => {
    try {
      if (asked === undefined) await askReport(session, book, request);
      else await changeRequest(session, book, asked, request);
      sayAction({
        tone: 'done',
        text: t('ask.done', {
          title: request.title.trim(),
          count: askedOf?.length ?? everyone.length,
          date: formatDate(request.sendBy),
        }),
        advice: t('ask.doneAdvice'),
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
      title={asked === undefined ? t('ask.title') : t('ask.changeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabledReason={wrong} onClick={() => void save()}>
            {asked === undefined
              ? t('ask.save', { count: askedOf?.length ?? everyone.length })
              : t('ask.change')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="second">{t('ask.text', { to: focalName })}</p>
        <TextField
          label={t('ask.name')}
          help={t('ask.nameHelp')}
          value={request.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={t('ask.document')}
          labelNote={t('form.optional')}
          help={t('ask.documentHelp')}
          value={request.request ?? ''}
          onChange={(document) => change({ request: document })}
        />
        <div className="cal-three">
          <DateField
            label={t('ask.from')}
            value={request.from}
            onChange={(from) => from !== null && change({ from })}
          />
          <DateField
            label={t('ask.to')}
            value={request.to}
            onChange={(to) => to !== null && change({ to })}
          />
          <DateField
            label={t('ask.sendBy')}
            // Always one line, so that a day read on leaving the field moves nothing under the mouse.
            help={dayHelp}
            value={request.sendBy}
            onChange={(sendBy) => sendBy !== null && change({ sendBy })}
          />
        </div>
        <AllOrSome
          label={t('ask.of')}
          all={t('ask.all', { count: everyone.length })}
          some={t('ask.some')}
          options={everyone.map(({ agency, name }) => ({ value: agency, label: name }))}
          chosen={request.askedOf}
          onChange={(agencies) => setRequest(withChoice(request, { askedOf: agencies }))}
        />
        <AllOrSome
          label={t('ask.about')}
          all={t('ask.allTasks')}
          some={t('ask.someTasks')}
          options={tasks.map(({ path, row }) => ({ value: path, label: `${row.path} ${row.content}` }))}
          chosen={request.askedAbout}
          onChange={(askedAbout) => setRequest(withChoice(request, { askedAbout }))}
        />
      </div>
    </Dialog>
  );
}

/** The request with other agencies or tasks; a choice of everything is no field at all. */
function withChoice(
  request: AdHocRequest,
  choice: {
    readonly askedOf?: AdHocRequest['askedOf'] | undefined;
    readonly askedAbout?: AdHocRequest['askedAbout'] | undefined;
  },
): AdHocRequest {
  const { askedOf, askedAbout, ...rest } = { ...request, ...choice };
  return {
    ...rest,
    ...(askedOf === undefined ? {} : { askedOf }),
    ...(askedAbout === undefined ? {} : { askedAbout }),
  };
}
