import { addressOfSubject, reportOfAddress, subjectOfAddress, subjectsFor } from './print-subject.ts';
import { readPart, routes } from '#renderer/app/routes.ts';
import { useBook, usePeriod, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { exportAppendixDocx, exportAppendixXlsx } from '#renderer/use-cases/export-appendix.ts';
import { namedAppendix } from '#renderer/use-cases/named-appendix.ts';
import { savePdf } from '#renderer/use-cases/save-pdf.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { agencyId } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { PageDesk } from './page-desk.tsx';
import { PageThumbnails } from './page-thumbnails.tsx';
import { PreviewWait } from './preview-wait.tsx';
import { PrintCheckList } from './print-check-list.tsx';
import { PrintOptions } from './print-options.tsx';
import { SubjectOptions } from './subject-options.tsx';
import { usePrintChoice } from './use-print-choice.ts';
import { usePrintPreview } from './use-print-preview.ts';
import { useReportToPrint } from './use-report-to-print.ts';
import { useSubjectJob } from './use-subject-job.ts';
import { ZoomControls } from './zoom-controls.tsx';
import { FULL_SIZE, type Zoom } from './zoom.ts';
import './print.css';

/** No agency has an empty id. */
const ALL_AGENCIES = '';

/** A document as it will be printed: on a host that makes PDFs, the very file; elsewhere the same document unpaged. */
export function PrintPage() {
  const { t } = useTranslation('print');
  const session = useSession();
  const book = useBook();
  const { role, agency: own } = useProfile();
  const period = usePeriod();
  const [, navigate] = useLocation();
  const { what } = useParams<{ what?: string }>();
  const subjects = subjectsFor(role);
  const asked = subjectOfAddress(readPart(what));
  const subject = subjects.includes(asked) ? asked : 'appendix';
  const title = t(`document.${subject}`, { plan: book.plan.number, period: period.title });
  const choice = usePrintChoice(title);
  const agencies =
    role === 'focal'
      ? [{ value: ALL_AGENCIES, label: t('scope.allAgencies') }, ...choice.options.agencies]
      : choice.options.agencies.filter(({ value }) => value === own);
  const [picked, setPicked] = useState<string>(ALL_AGENCIES);
  const agency = role === 'focal' ? picked : own;
  const report = useReportToPrint(reportOfAddress(readPart(what)), subject === 'report' && role === 'focal');
  const other = useSubjectJob(
    subject,
    title,
    agency === ALL_AGENCIES ? null : agencyId(agency),
    report.content,
  );
  const job = other ?? choice.job;
  const control = usePrintPreview(job, title);
  const { preview } = control;
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
    if (!pdf) return;
    const name =
      subject === 'appendix'
        ? namedAppendix(choice.appendix)
        : {
            kind: t(`file.${subject}`),
            ...(subject === 'plan-text' || subject === 'detailed-plan' ? {} : { period: period.title }),
          };
    saySaved(await savePdf(session, book, pdf.bytes, name));
  };
  const saveAs = async (write: typeof exportAppendixDocx) => {
    setWriting(true);
    try {
      saySaved(await write(session, book, choice.appendix));
    } catch (error) {
      sayProblem(error);
    } finally {
      setWriting(false);
    }
  };
  const pages = pdf
    ? t('pageCount', { count: pdf.pageCount })
    : preview.kind === 'working'
      ? t('making')
      : '';
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        back={report.back ?? backOf(subject, t)}
        sub={
          <>
            <b className="strong">{t('title')}</b> ·{' '}
            {[title, pages].filter((part) => part !== '').join(' · ')}
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
            {subject === 'appendix' ? (
              <>
                <Button
                  disabledReason={writing ? t('writing') : undefined}
                  onClick={() => void saveAs(exportAppendixXlsx)}
                >
                  {t('saveExcel')}
                </Button>
                <Button
                  disabledReason={writing ? t('writing') : undefined}
                  onClick={() => void saveAs(exportAppendixDocx)}
                >
                  {t('saveWord')}
                </Button>
              </>
            ) : null}
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
          {preview.kind === 'ready' ? (
            <PrintCheckList
              findings={preview.findings}
              hasTable={!job.expected.runs}
              read={preview.read}
              pageCount={preview.pdf.pageCount}
            />
          ) : null}
          <SubjectOptions
            subject={subject}
            subjects={subjects}
            onSubject={(next) => navigate(addressOfSubject(next))}
            agency={agency}
            agencies={agencies}
            onAgency={setPicked}
          />
          {subject === 'appendix' ? <PrintOptions {...choice.options} /> : null}
        </SidePane>
        {preview.kind === 'ready' ? (
          <>
            <PageDesk pdf={preview.pdf} page={current} onPage={setPage} zoom={zoom} onScale={setScale} />
            <PageThumbnails pdf={preview.pdf} current={current} onPick={setPage} />
          </>
        ) : (
          <PreviewWait preview={preview} control={control} job={job} />
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

/** The page whose document this is. */
function backOf(
  subject: ReturnType<typeof subjectOfAddress>,
  t: ReturnType<typeof useTranslation<'print'>>['t'],
): { readonly href: string; readonly label: string } {
  switch (subject) {
    case 'summary':
    case 'report':
      return { href: routes.summary(), label: t('back.summary') };
    case 'agency':
      return { href: routes.report(), label: t('back.report') };
    case 'detailed-plan':
      return { href: routes.detailedPlan(), label: t('back.detailedPlan') };
    case 'plan-text':
      return { href: routes.fullText(), label: t('back.fullText') };
    case 'appendix':
      return { href: routes.plan(), label: t('back.plan') };
  }
}
