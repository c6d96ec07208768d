import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DaysLeft } from '#renderer/ui/days-left.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { withdrawRequest } from '#renderer/use-cases/ask-report.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AskReportDialog } from '../ask-report-dialog.tsx';

/** Reports on request: what was asked, of whom, by when; the focal point may change it or take it back. */
export function RequestsSection({ focal, onAsk }: { readonly focal: boolean; readonly onAsk: () => void }) {
  const { t } = useTranslation('calendar');
  const book = useBook();
  const [editing, setEditing] = useState<ReportingPeriod | null>(null);
  const requests = book.periods.filter(({ kind }) => kind === 'ad-hoc');
  return (
    <PaneSection title={t('requests.title')} note={t('requests.note')}>
      {requests.length === 0 ? (
        <p className="second">{focal ? t('requests.noneFocal') : t('requests.noneAgency')}</p>
      ) : (
        <table className="tbl tbl-rows cal-requests" aria-label={t('requests.title')}>
          <thead>
            <tr>
              <th scope="col">{t('requests.what')}</th>
              <th scope="col">{t('requests.window')}</th>
              <th scope="col">{t('requests.sendBy')}</th>
              <th scope="col">{t('requests.of')}</th>
              {focal ? (
                <th scope="col">
                  <span className="visually-hidden">{t('holidays.actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {requests.map((period) => (
              <RequestRow key={period.id} period={period} focal={focal} onChange={() => setEditing(period)} />
            ))}
          </tbody>
        </table>
      )}
      {focal ? (
        <div className="actions cal-add">
          <Button onClick={onAsk}>{t('ask.open')}</Button>
        </div>
      ) : null}
      {editing === null ? null : <AskReportDialog period={editing} onClose={() => setEditing(null)} />}
    </PaneSection>
  );
}

/** One request; for the focal point with how many sent, as every other screen counts it. */
function RequestRow({
  period,
  focal,
  onChange,
}: {
  readonly period: ReportingPeriod;
  readonly focal: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('calendar');
  const book = useBook();
  const own = useProfile().agency;
  const { expected, sent } = useClosingDay(period).totals;
  const owes = owedReports(book, period).some(({ agency }) => agency === own);
  return (
    <tr>
      <td>
        <Link href={focal ? routes.closingDay(period.id) : routes.report(period.id)}>{period.title}</Link>
        {period.request === undefined || period.request === '' ? null : (
          <span className="second cal-second">{period.request}</span>
        )}
      </td>
      <td>{`${formatDayMonth(period.from)} – ${formatDate(period.to)}`}</td>
      <td>
        {formatDate(period.sendBy)}
        <span className="second cal-second">
          <DaysLeft on={period.sendBy} />
        </span>
      </td>
      <td>
        {period.withdrawn === true
          ? t('requests.taken')
          : focal
            ? t('requests.sent', { sent, count: expected })
            : owes
              ? t('requests.asked')
              : t('requests.notAsked')}
        {period.askedAbout === undefined ? null : (
          <span className="second cal-second">
            {t('requests.about', { count: period.askedAbout.length })}
          </span>
        )}
      </td>
      {focal ? (
        <td className="cal-acts">
          <LinkButton aria-label={t('requests.changeOf', { title: period.title })} onClick={onChange}>
            {t('requests.change')}
          </LinkButton>
          {period.withdrawn === true ? null : <Withdraw period={period} />}
        </td>
      ) : null}
    </tr>
  );
}

function Withdraw({ period }: { readonly period: ReportingPeriod }) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const withdraw = async () => {
    try {
      await withdrawRequest(session, period);
      sayAction({
        tone: 'done',
        text: t('requests.withdrawn', { title: period.title }),
        advice: t('requests.withdrawnAdvice'),
      });
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <LinkButton
      aria-label={t('requests.withdrawOf', { title: period.title })}
      onClick={() => void withdraw()}
    >
      {t('requests.withdraw')}
    </LinkButton>
  );
}
