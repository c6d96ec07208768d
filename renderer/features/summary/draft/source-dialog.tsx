import { useBook } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import type { Figure, FigureSource } from '#shared/office/report/figure.ts';
import { useTranslation } from 'react-i18next';
import { SourceDetail } from '../source-detail.tsx';
import { TasksDialog, TrendTasksDialog } from '../tasks-dialog.tsx';
import { AgenciesBehind } from './agencies-behind.tsx';

/** "Vì sao có số này": the tasks, the report or the agencies a figure of the draft was made from. */
export function SourceDialog({
  draft,
  figure,
  onClose,
}: {
  readonly draft: Draft;
  readonly figure: Figure;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('draft');
  const book = useBook();
  const { source, what } = figure;
  const paths = pathsOf(source);
  if (paths !== null) {
    return <TasksDialog summary={draft.summary} opened={{ what, paths }} onClose={onClose} />;
  }
  if (source.kind === 'trend') {
    return <TrendTasksDialog filter={draft.summary.filter} opened={{ what, ...source }} onClose={onClose} />;
  }
  const agencies = agenciesOf(source);
  const report =
    source.kind === 'report'
      ? book
          .acceptedReports(source.period)
          .find(({ agency, task }) => agency === source.agency && task === source.task)
      : undefined;
  const name = (id: AgencyId): string => book.agencies.find((agency) => agency.id === id)?.name ?? id;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('source.title', { what })}
      width={1000}
      actions={<Button onClick={onClose}>{t('source.close')}</Button>}
    >
      {source.kind === 'report' ? (
        <>
          <p className="second">{t('source.from', { task: source.task, agency: name(source.agency) })}</p>
          {report === undefined ? <p>{t('source.gone')}</p> : <SourceDetail report={report} />}
        </>
      ) : (
        <AgenciesBehind closing={draft.closing} agencies={agencies} />
      )}
    </Dialog>
  );
}

/** The tasks behind a figure; null where it is of agencies or of one report. Of a share those that make it up. */
function pathsOf(source: FigureSource): readonly TaskPath[] | null {
  switch (source.kind) {
    case 'tasks':
      return source.paths;
    case 'share':
      return source.part.length > 0 ? source.part : source.of;
    case 'days':
      return [source.task];
    case 'task':
      return [source.path];
    default:
      return null;
  }
}

function agenciesOf(source: FigureSource): readonly AgencyId[] {
  switch (source.kind) {
    case 'agencies':
      return source.agencies;
    case 'closing':
    case 'late-report':
      return [source.agency];
    default:
      return [];
  }
}
