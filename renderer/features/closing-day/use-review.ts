import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { acceptReports, returnReport, returnReports } from '#renderer/use-cases/review-reports.ts';
import { undoLast } from '#renderer/use-cases/undo-last.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { AgencyId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { useTranslation } from 'react-i18next';
import { leftInWords } from './bulk-work.ts';

/** Judging reports: says what was done and offers to take it back. True when it was written. */
export interface ReviewActions {
  /** @param chosen what was chosen, where more than what is accepted: the others are said to be left as they are. */
  accept(rows: readonly ClosingRow[], chosen?: readonly ClosingRow[]): Promise<boolean>;
  giveBack(
    row: Pick<ClosingRow, 'agency' | 'shortName'>,
    reasons: Readonly<Record<string, string>>,
  ): Promise<boolean>;
  /** @param chosen those without reasons are said to be left as they are. */
  giveBackMany(
    chosen: readonly ClosingRow[],
    reasonsOf: ReadonlyMap<AgencyId, Readonly<Record<string, string>>>,
  ): Promise<boolean>;
}

export function useReview(period: ReportingPeriod): ReviewActions {
  const { t } = useTranslation('closing-day');
  const session = useSession();
  const book = useBook();
  const run = async (work: () => Promise<void>, text: string, undoLabel: string): Promise<boolean> => {
    try {
      await work();
    } catch (error) {
      sayProblem(error);
      return false;
    }
    const step = session.lastStep;
    const undo = async () => {
      if (session.lastStep !== step) {
        throw new Problem('step-built-upon', t('said.builtUpon'), { advice: t('said.builtUponAdvice') });
      }
      await undoLast(session);
    };
    sayAction({ tone: 'done', text, undoLabel, undo });
    return true;
  };
  return {
    accept(rows, chosen = rows) {
      const [only] = rows;
      const count = rows.length;
      const text =
        count === 1 && only
          ? t('said.accepted', { period: period.title, agency: only.shortName })
          : t('said.acceptedMany', { period: period.title, count });
      const left = leftInWords(chosen, rows);
      return run(
        () =>
          acceptReports(
            session,
            book,
            rows.map(({ agency }) => agency),
            period.id,
          ),
        left === '' ? text : t('said.left', { text, count: chosen.length - count, left }),
        count === 1 ? t('said.undo') : t('said.undoMany', { count }),
      );
    },
    giveBack(row, reasons) {
      const count = Object.keys(reasons).length;
      return run(
        () => returnReport(session, book, row.agency, period.id, reasons),
        t('said.returned', { count, agency: row.shortName }),
        t('said.undo'),
      );
    },
    giveBackMany(chosen, reasonsOf) {
      const returned = chosen.filter(({ agency }) => reasonsOf.has(agency));
      const count = returned.length;
      const text = t('said.returnedMany', { count });
      const left = leftInWords(chosen, returned);
      return run(
        () => returnReports(session, book, reasonsOf, period.id),
        left === '' ? text : t('said.left', { text, count: chosen.length - count, left }),
        count === 1 ? t('said.undo') : t('said.undoMany', { count }),
      );
    },
  };
}
