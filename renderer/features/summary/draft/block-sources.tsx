import { useBook } from '#renderer/data/session-context.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Figure, FigureSource } from '#shared/office/report/figure.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** A table's numbers open on the paper; the list beside it stays short. */
const MOST = 14;
const LONGEST = 60;

/** Where every number, day and quotation of a block comes from; each opens its tasks, reports or agencies. */
export function BlockSources({
  figures,
  edited,
  onOpen,
}: {
  readonly figures: readonly Figure[];
  /** The officer's words stand: these are the sources of the program's. */
  readonly edited: boolean;
  readonly onOpen: (figure: Figure) => void;
}) {
  const { t } = useTranslation('draft');
  const words = useSourceWords();
  const shown = figures.slice(0, MOST);
  return (
    <PaneSection title={t(edited ? 'sources.ofProgram' : 'sources.title')}>
      {figures.length === 0 ? (
        <p className="second">{t('sources.none')}</p>
      ) : (
        <ul className="draft-sources">
          {shown.map((figure, index) => (
            <li key={index}>
              <b className="strong">{shortened(figure.text)}</b> {figure.what}
              <span className="second small">{words(figure.source)}</span>
              {figure.source.kind === 'given' ? null : (
                <LinkButton
                  aria-label={t('sources.openOf', { text: shortened(figure.text), what: figure.what })}
                  onClick={() => onOpen(figure)}
                >
                  {t('sources.open')}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {figures.length > MOST ? (
        <p className="second small">{t('sources.more', { count: figures.length - MOST })}</p>
      ) : null}
    </PaneSection>
  );
}

function useSourceWords(): (source: FigureSource) => string {
  const { t } = useTranslation('draft');
  const book = useBook();
  const nameOf = (id: string): string => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  return (source) => {
    switch (source.kind) {
      case 'tasks':
        return t('sources.tasks', { count: source.paths.length });
      case 'trend':
        return t('sources.trend', { day: formatDate(source.asOf) });
      case 'agencies':
        return t('sources.agencies', { count: source.agencies.length });
      case 'share':
        return t('sources.share', { part: source.part.length, of: source.of.length });
      case 'days':
        return t('sources.days', { task: source.task });
      case 'task':
        return t('sources.days', { task: source.path });
      case 'report':
        return t('sources.report', { agency: nameOf(source.agency), task: source.task });
      case 'closing':
      case 'late-report':
        return t('sources.closing', { agency: nameOf(source.agency) });
      default:
        return t('sources.given');
    }
  };
}

/** Cut at the end of a word; the whole text stands on the paper. */
function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}
