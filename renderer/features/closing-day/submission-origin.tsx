import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { askWorkbooks } from '#renderer/state/workbook-question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { settleTwice } from '#renderer/use-cases/settle-twice.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import { useTranslation } from 'react-i18next';

/** That a report came in a workbook, and from whom; that it came as a package, too, with the way to compare both. */
export function SubmissionOriginNote({
  agency,
  period,
}: {
  readonly agency: AgencyId;
  readonly period: PeriodId;
}) {
  const { t } = useTranslation('closing-day');
  const session = useSession();
  const book = useBook();
  const origin = book.submission(agency, period)?.origin;
  const twice = book.sentTwice(agency, period);
  const compare = async () => {
    if (twice === undefined) return;
    try {
      await settleTwice(session, book, twice, askWorkbooks);
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <>
      {origin?.kind === 'workbook' ? (
        <p className="second">{t('review.workbook', { file: origin.file, by: origin.importedBy })}</p>
      ) : null}
      {twice === undefined ? null : (
        <div className="review-twice">
          <InlineNote tone="need">{t('review.twice', { by: twice.workbook.by })}</InlineNote>
          <Button size="small" onClick={() => void compare()}>
            {t('review.compareTwice')}
          </Button>
        </div>
      )}
    </>
  );
}
