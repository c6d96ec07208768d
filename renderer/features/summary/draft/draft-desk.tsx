import { routes } from '#renderer/app/routes.ts';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { type DraftChoice, hideDraftBlock, settleDraftBlock } from '#renderer/use-cases/draft/edit-draft.ts';
import { draftDoubts } from '#shared/office/draft/draft-doubts.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { draftDocuments } from '#shared/office/report/draft-documents.ts';
import type { Figure } from '#shared/office/report/figure.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DraftBody } from './draft-body.tsx';
import { DraftFiles } from './draft-files.tsx';
import { DraftPane } from './draft-pane.tsx';
import { DraftPaper } from './draft-paper.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { SourceDialog } from './source-dialog.tsx';
import { useBlockWalk } from './use-block-walk.ts';
import './draft.css';

/** The paper at the left, the program's column at the right. */
export function DraftDesk({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const session = useSession();
  const book = useBook();
  const [, navigate] = useLocation();
  const setup = useOfficeSetup()?.setup;
  const { blocks, summary } = draft;
  const [figure, setFigure] = useState<Figure | null>(null);
  const [freezing, setFreezing] = useState(false);
  const doubts = useMemo(() => draftDoubts(blocks, summary.leftOut), [blocks, summary]);
  const walk = useBlockWalk(draft, doubts);
  const selected = blocks.find(({ key }) => key === walk.selected);
  const documents = useMemo(
    () => (setup === undefined ? [] : draftDocuments({ book, summary, closing: draft.closing, setup })),
    [book, summary, draft.closing, setup],
  );
  const title = documents.find(({ id }) => id === draft.id)?.title ?? '';
  const edited = blocks.filter(({ standing }) => standing !== 'generated').length;
  const act = (work: Promise<unknown>) => {
    void work.catch(sayProblem);
  };
  const settle = (choice: DraftChoice) => {
    if (selected !== undefined) act(settleDraftBlock(session, draft, selected, choice));
  };
  const sub = [
    title,
    summary.period.title,
    t('sub.asOf', { asOf: formatDate(draft.asOf) }),
    ...(edited > 0 ? [t('sub.edited', { count: edited })] : []),
    ...(doubts.unsettled.length > 0 ? [t('sub.unsettled', { count: doubts.unsettled.length })] : []),
  ];

  return (
    <div className="page">
      <PageHead
        title={t('title', { period: summary.period.title })}
        back={{ href: routes.summary(draft.period), label: t('back') }}
        sub={
          <>
            <b className="strong">{t('sub.name')}</b> {sub.join(' · ')}
          </>
        }
        actions={
          <>
            <PickOne
              label={t('document')}
              options={documents.map(({ id, title: label }) => ({ value: id, label }))}
              value={draft.id}
              onChange={(id) => navigate(routes.draft(draft.period, id))}
            />
            <DraftFiles draft={draft} />
            <Button look="primary" onClick={() => setFreezing(true)}>
              {t('freeze')}
            </Button>
          </>
        }
      />
      <div className="cols draft-cols">
        <div className="pane draft-desk">
          <DraftPaper frame={draft.document.frame} label={t('paper')}>
            <DraftBody draft={draft} walk={walk} onOpen={setFigure} />
          </DraftPaper>
        </div>
        <DraftPane
          draft={draft}
          doubts={doubts}
          selected={selected}
          acts={{
            onEdit: walk.edit,
            onAdd: walk.add,
            onHide: (hidden) => {
              if (selected !== undefined) act(hideDraftBlock(session, draft, selected.key, hidden));
            },
            onSettle: settle,
            onOpen: setFigure,
            onGo: walk.go,
          }}
        />
      </div>
      {figure === null ? null : (
        <SourceDialog draft={draft} figure={figure} onClose={() => setFigure(null)} />
      )}
      {freezing ? (
        <FreezeDialog draft={draft} title={title} doubts={doubts} onClose={() => setFreezing(false)} />
      ) : null}
      <StatusBar right={<span className="wide-only">{t('foot.keys')}</span>}>
        {selected === undefined ? null : (
          <span>{t('foot.place', { n: blocks.indexOf(selected) + 1, all: blocks.length })}</span>
        )}
      </StatusBar>
    </div>
  );
}
