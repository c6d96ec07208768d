import { useReceived } from '#renderer/data/received.ts';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { routes } from '#renderer/app/routes.ts';
import { useBook, useImportLog, useProfile } from '#renderer/data/session-context.tsx';
import { usePeriodFromAddress } from '#renderer/app/use-period-from-address.ts';
import { useReceiveFiles } from '#renderer/use-cases/use-receive-files.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { SendingDoubt } from '#renderer/ui/sending-doubt.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { useWindowDrop } from '#renderer/ui/use-window-drop.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import { owesReport } from '#shared/office/report/reminder-content.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ClosingAction } from './closing-look.ts';
import { ClosingSum } from './closing-sum.tsx';
import { ClosingTable } from './closing-table.tsx';
import { daysLeftText } from './days-left-text.ts';
import { ReceivePane } from './receive-pane.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { useReview } from './use-review.ts';
import './closing-day.css';

/** Who sent, who did not, what to review; files are received anywhere on this page. */
export function ClosingDayPage() {
  const { t } = useTranslation('closing-day');
  const [, navigate] = useLocation();
  const book = useBook();
  const profile = useProfile();
  const log = useImportLog() ?? [];
  const period = usePeriodFromAddress();
  const setPeriod = useViewState((state) => state.setPeriod);
  const received = useReceived();
  const closing = useClosingDay(period);
  const review = useReview(period);
  const files = useReceiveFiles();
  const over = useWindowDrop((dropped) => void files.take(dropped));
  const [picked, setPicked] = useState<ReadonlySet<AgencyId>>(new Set());
  const [reviewing, setReviewing] = useState<AgencyId | null>(null);
  const [reminded, setReminded] = useState<readonly ClosingRow[] | null>(null);

  const { rows, totals, tasks } = closing;
  const owing = rows.filter((row) => owesReport(row) && row.agency !== profile.agency);
  const open = rows.find(({ agency }) => agency === reviewing);
  // A report that was judged meanwhile is no longer picked.
  const chosen = rows.filter(({ agency, state }) => picked.has(agency) && state === 'to-review');
  const pick = (agencies: readonly AgencyId[], on: boolean) => {
    const next = new Set(picked);
    for (const agency of agencies) {
      if (on) next.add(agency);
      else next.delete(agency);
    }
    setPicked(next);
  };
  const acceptChosen = async () => {
    if (await review.accept(chosen)) setPicked(new Set());
  };
  const act = (row: ClosingRow, action: Exclude<ClosingAction, null>) => {
    if (action === 'remind') {
      setReminded([row]);
    } else if (action === 'own') {
      navigate(routes.report(period.id));
    } else if (action === 'key') {
      navigate(routes.exchange());
    } else if (action === 'gap') {
      const gap = received.gaps.find(({ agency }) => agency === row.agency);
      const numbers = (gap?.missing ?? []).join(', ');
      void copyText(
        t('gapMessage', { agency: row.name, numbers }),
        t('said.copied', { agency: row.shortName }),
      );
    } else {
      setReviewing(row.agency);
    }
  };

  return (
    <div className="page">
      <PageHead
        title={t('title', { period: period.title })}
        sub={
          <>
            {t('sub', { to: formatDate(period.to), sendBy: formatDate(period.sendBy) })}
            <b className="strong">{daysLeftText(period.sendBy, t)}</b>
          </>
        }
        actions={
          <>
            <PickOne
              label={t('period')}
              options={book.periods.map(({ id, title }) => ({ value: id, label: title }))}
              value={period.id}
              onChange={(id) => {
                setPeriod(id);
                navigate(routes.closingDay(id));
              }}
            />
            <Button
              onClick={() => setReminded(owing)}
              disabledReason={owing.length === 0 ? t('remindNone') : undefined}
            >
              {t('remind')}
            </Button>
            <Button
              onClick={() => void acceptChosen()}
              disabledReason={chosen.length === 0 ? t('acceptMissing') : undefined}
            >
              {chosen.length === 0 ? t('acceptNone') : t('acceptPicked', { count: chosen.length })}
            </Button>
            <Button
              look="primary"
              onClick={() => navigate(routes.summary(period.id))}
              disabledReason={totals.accepted === 0 ? t('consolidateNone') : undefined}
            >
              {t('consolidate', { count: totals.accepted })}
            </Button>
          </>
        }
      >
        <SendingDoubt period={period} />
        <ClosingSum totals={totals} />
      </PageHead>
      <div className="cols closing-cols">
        <div className="wrap pane">
          <ClosingTable closing={closing} picked={picked} onPick={pick} onAction={act} />
          {totals.sent === 0 ? (
            <p className="second closing-empty">{t('empty.text', { count: totals.expected })}</p>
          ) : null}
        </div>
        <ReceivePane files={files} over={over} log={log} />
      </div>
      {open === undefined ? null : (
        <ReviewDialog key={open.agency} row={open} period={period} onClose={() => setReviewing(null)} />
      )}
      {reminded === null ? null : (
        <ReminderDialog period={period} rows={reminded} onClose={() => setReminded(null)} />
      )}
      <StatusBar>
        <span>{t('foot.agencies', { count: rows.length })}</span>
        <StatusBarLine />
        <span>
          {tasks.withoutLead.length === 0
            ? t('foot.sumAll', { withLead: tasks.withLead })
            : t('foot.sum', {
                withLead: tasks.withLead,
                without: tasks.withoutLead.length,
                paths: tasks.withoutLead.join(', '),
                all: tasks.all,
              })}
        </span>
      </StatusBar>
    </div>
  );
}
