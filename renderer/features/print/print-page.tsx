import { routes } from '#renderer/app/routes.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { exportAppendixDocx } from '#renderer/use-cases/export-appendix.ts';
import { namedAppendix } from '#renderer/use-cases/named-appendix.ts';
import { savePdf } from '#renderer/use-cases/save-pdf.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { MANY_ROWS } from '#shared/office/print/print-document.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowPreview } from './flow-preview.tsx';
import { PageDesk } from './page-desk.tsx';
import { PageThumbnails } from './page-thumbnails.tsx';
import { PrintCheckList } from './print-check-list.tsx';
import { PrintOptions } from './print-options.tsx';
import { usePrintChoice } from './use-print-choice.ts';
import { usePrintPreview, type PrintPreview } from './use-print-preview.ts';
import { ZoomControls } from './zoom-controls.tsx';
import { FULL_SIZE, type Zoom } from './zoom.ts';
import './print.css';

/** The appendix as it will be printed: on a host that makes PDFs, the very file; elsewhere the same document unpaged. */
export function PrintPage() {
  const { t } = useTranslation('print');
  const session = useSession();
  const book = useBook();
  const { plan } = book;
  const choice = usePrintChoice();
  const { job } = choice;
  const title = t('document', { plan: plan.number });
  const preview = usePrintPreview(job, title);
  const [writing, setWriting] = useState(false);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [scale, setScale] = useState(FULL_SIZE);
  const pdf = preview.kind === 'ready' ? preview.pdf : null;
  const current = Math.min(page, pdf?.pageCount ?? 1);

  const print = async () => {
    const outcome = await session.host.print({ html: job.html, title });
    if (outcome === 'cancelled') return;
    const count = pdf?.pageCount;
    sayAction({ tone: 'done', text: count === undefined ? t('printedDialog') : t('printed', { count }) });
  };
  const save = async () => {
    if (pdf) saySaved(await savePdf(session, book, pdf.bytes, namedAppendix(choice.appendix)));
  };
  const saveWord = async () => {
    setWriting(true);
    try {
      saySaved(await exportAppendixDocx(session, book, choice.appendix));
    } catch (error) {
      sayProblem(error);
    } finally {
      setWriting(false);
    }
  };
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        back={{ href: routes.plan(), label: t('back') }}
        sub={
          <>
            <b className="strong">{t('title')}</b> · {subTitle(preview, plan.number, t)}
          </>
        }
        actions={
          <>
            {preview.kind === 'dialog-only' ? null : (
              <Button
                disabledReason={pdf ? undefined : t('notReady')}
                onClick={() => void save().catch(sayProblem)}
              >
                {t('savePdf')}
              </Button>
            )}
            <Button disabledReason={writing ? t('writing') : undefined} onClick={() => void saveWord()}>
              {t('saveWord')}
            </Button>
            <Button
              look="primary"
              icon={<Icon name="print" />}
              disabledReason={pdf || preview.kind === 'dialog-only' ? undefined : t('notReady')}
              onClick={() => void print().catch(sayProblem)}
            >
              {pdf ? t('print', { count: pdf.pageCount }) : t('printDialog')}
            </Button>
          </>
        }
      />
      <div className="cols prn-cols" data-flow={pdf === null || undefined}>
        <SidePane label={t('options')}>
          <PrintOptions {...choice.options} />
          {preview.kind === 'ready' ? <PrintCheckList findings={preview.findings} /> : null}
        </SidePane>
        {preview.kind === 'ready' ? (
          <>
            <PageDesk pdf={preview.pdf} page={current} onPage={setPage} zoom={zoom} onScale={setScale} />
            <PageThumbnails pdf={preview.pdf} current={current} onPick={setPage} />
          </>
        ) : (
          <Elsewhere preview={preview} html={job.html} rows={job.expected.rows.length} />
        )}
      </div>
      {pdf === null ? null : (
        <StatusBar right={<ZoomControls scale={scale} zoom={zoom} onZoom={setZoom} />}>
          <span>{t('foot.page', { page: current, count: pdf.pageCount })}</span>
          <StatusBarLine />
          <span>{t('foot.same')}</span>
        </StatusBar>
      )}
    </div>
  );
}

/** What stands in place of the pages: work under way, a refusal, or the unpaged document. */
function Elsewhere({
  preview,
  html,
  rows,
}: {
  readonly preview: Exclude<PrintPreview, { kind: 'ready' }>;
  readonly html: string;
  readonly rows: number;
}) {
  const { t } = useTranslation('print');
  switch (preview.kind) {
    case 'failed':
      return <ProblemNotice problem={preview.problem} />;
    case 'working':
      return (
        <Notice kind="empty" title={t('working.title')}>
          {rows > MANY_ROWS ? t('working.many', { count: rows }) : null}
        </Notice>
      );
    case 'dialog-only':
      return (
        <div className="prn-elsewhere">
          <Notice kind="empty" title={t('dialog.title')}>
            {t('dialog.text')}
          </Notice>
          <FlowPreview html={html} label={t('desk')} />
        </div>
      );
  }
}

function subTitle(
  preview: PrintPreview,
  plan: string,
  t: ReturnType<typeof useTranslation<'print'>>['t'],
): string {
  if (preview.kind === 'ready') return t('sub', { plan, count: preview.pdf.pageCount });
  return preview.kind === 'working' ? t('subWorking', { plan }) : t('subDialog', { plan });
}
