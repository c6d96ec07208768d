import { useReceived } from '#renderer/data/received.ts';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { routes } from '#renderer/app/routes.ts';
import { useBook, useImportLog, useProfile } from '#renderer/data/session-context.tsx';
import { usePeriodFromAddress } from '#renderer/app/use-period-from-address.ts';
import { useReceiveFiles } from '#renderer/use-cases/use-receive-files.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { SendingDoubt } from '#renderer/ui/sending-doubt.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { useWindowDrop } from '#renderer/ui/use-window-drop.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BulkReturnDialog } from './bulk-return-dialog.tsx';
import { bulkWork, canPick } from './bulk-work.ts';
import { type ClosingFilter, filterCounts, passes } from './closing-filter.ts';
import type { ClosingAction } from './closing-look.ts';
import { ClosingSum } from './closing-sum.tsx';
import { ClosingTable } from './closing-table.tsx';
import { ClosingTools } from './closing-tools.tsx';
import { daysLeftText } from './days-left-text.ts';
import { ReceivePane } from './receive-pane.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { NOTHING_PICKED, setPicked } from './row-selection.ts';
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
  const [filter, setFilter] = useState<ClosingFilter | null>(null);
  const [selection, setSelection] = useState(NOTHING_PICKED);
  const [reviewing, setReviewing] = useState<{ readonly agency: AgencyId; readonly at?: TaskPath } | null>(
    null,
  );
  const [returning, setReturning] = useState<readonly ClosingRow[] | null>(null);
  const [reminded, setReminded] = useState<readonly ClosingRow[] | null>(null);

  const { rows, totals, tasks } = closing;
  const shown = filter === null ? rows : rows.filter((row) => passes(filter, row));
  const owing = bulkWork(rows, profile.agency).remind;
  const open = rows.find(({ agency }) => agency === reviewing?.agency);
  // Rows that are not shown are not touched, and a report that was judged meanwhile is no longer chosen.
  const chosen = shown.filter((row) => selection.picked.has(row.agency) && canPick(row, profile.agency));
  const work = bulkWork(chosen, profile.agency);
  const acceptChosen = async () => {
    if (work.accept.length === 0) return;
    if (await review.accept(work.accept, chosen))
      setSelection((before) =>
        setPicked(
          before,
          work.accept.map(({ agency }) => agency),
          false,
        ),
      );
  };
  const returnChosen = () => {
    if (work.giveBack.length > 0) setReturning(work.giveBack);
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
      const [first] = row.detailTasks;
      setReviewing({ agency: row.agency, ...(first === undefined ? {} : { at: first }) });
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
        <ClosingSum totals={totals} filter={filter} onFilter={setFilter} />
        <ClosingTools
          all={rows.length}
          counts={filterCounts(closing)}
          filter={filter}
          onFilter={setFilter}
          chosen={chosen}
          work={work}
          onAccept={() => void acceptChosen()}
          onGiveBack={returnChosen}
          onRemind={() => setReminded(work.remind)}
          onNone={() => setSelection(NOTHING_PICKED)}
        />
      </PageHead>
      <div className="cols closing-cols">
        <div className="wrap pane">
          <ClosingTable
            label={t('table.label', { period: period.title })}
            rows={shown}
            selection={selection}
            onSelection={setSelection}
            onAction={act}
            onAccept={() => void acceptChosen()}
            onGiveBack={returnChosen}
          />
          {shown.length === 0 ? (
            <p className="second closing-empty">
              {t('filter.nobody')} <LinkButton onClick={() => setFilter(null)}>{t('filter.off')}</LinkButton>
            </p>
          ) : null}
          {totals.sent === 0 ? (
            <p className="second closing-empty">{t('empty.text', { count: totals.expected })}</p>
          ) : null}
        </div>
        <ReceivePane files={files} over={over} log={log} />
      </div>
      {open === undefined ? null : (
        <ReviewDialog
          key={open.agency}
          row={open}
          at={reviewing?.at}
          period={period}
          onClose={() => setReviewing(null)}
        />
      )}
      {returning === null ? null : (
        <BulkReturnDialog
          rows={returning}
          period={period}
          onReturn={review.giveBackMany}
          onClose={() => setReturning(null)}
        />
      )}
      {reminded === null ? null : (
        <ReminderDialog period={period} rows={reminded} onClose={() => setReminded(null)} />
      )}
      <StatusBar>
        <span>
          {filter === null
            ? t('foot.agencies', { count: rows.length })
            : t('foot.filtered', { shown: shown.length, count: rows.length })}
        </span>
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
