import { useBook } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkReturnAgency } from './bulk-return-agency.tsx';
import { reportedTasks } from './reported-tasks.ts';
import { returnsOf, suggestedReturns, withoutReason } from './return-reasons.ts';
import type { ReviewActions } from './use-review.ts';

/** Returns several reports as one step: per agency the tasks, each with a reason of its own or the common one. */
export function BulkReturnDialog({
  rows,
  period,
  onReturn,
  onClose,
}: {
  readonly rows: readonly ClosingRow[];
  readonly period: ReportingPeriod;
  readonly onReturn: ReviewActions['giveBackMany'];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('closing-day');
  const book = useBook();
  const reports = rows.map((row) => {
    const { owed, parts } = reportedTasks(book, row, period);
    return { row, tasks: [...owed, ...parts] };
  });
  const before = periodBefore(book.periods, period);
  const [common, setCommon] = useState('');
  const [chosen, setChosen] = useState(() =>
    suggestedReturns(
      reports,
      before === null ? t('bulkReturn.before') : findPeriod(book.periods, before).title,
    ),
  );
  const returns = returnsOf(chosen, common);
  const lacking = withoutReason(returns);
  const tasks = [...returns.values()].reduce((sum, reasons) => sum + Object.keys(reasons).length, 0);
  const left = rows.length - returns.size;
  const lackingRow = rows.find(({ agency }) => agency === lacking?.agency);
  const lackingTask = book.tasks.find(({ path }) => path === lacking?.task);
  const giveBack = async () => {
    if (await onReturn(rows, returns)) onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('bulkReturn.title', { count: rows.length, period: period.title })}
      width={760}
      actions={
        <>
          <span className="mute bulk-return-left">
            {left === 0 ? null : t('bulkReturn.left', { count: left })}
          </span>
          <Button
            look="primary"
            onClick={() => void giveBack()}
            disabledReason={
              tasks === 0
                ? t('bulkReturn.nothing')
                : lacking === null
                  ? undefined
                  : t('bulkReturn.noReason', {
                      task: lackingTask?.row.path ?? lacking.task,
                      agency: lackingRow?.shortName ?? lacking.agency,
                    })
            }
          >
            {t('bulkReturn.do', { count: returns.size, tasks })}
          </Button>
        </>
      }
    >
      <div className="stack bulk-return">
        <TextArea
          label={t('bulkReturn.common')}
          help={t('bulkReturn.commonHelp')}
          value={common}
          onChange={setCommon}
          data-autofocus
        />
        {reports.map(({ row, tasks: ofRow }) => (
          <BulkReturnAgency
            key={row.agency}
            row={row}
            tasks={ofRow}
            chosen={chosen.get(row.agency) ?? new Map()}
            hasCommon={common.trim() !== ''}
            onChange={(next) => setChosen(new Map([...chosen, [row.agency, next]]))}
          />
        ))}
      </div>
    </Dialog>
  );
}
