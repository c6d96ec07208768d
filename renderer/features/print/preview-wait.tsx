import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SOME_ROWS, TOO_MANY_ROWS } from '#shared/office/print/print-document.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowPreview } from './flow-preview.tsx';
import type { PrintJob } from './print-request.ts';
import type { PreviewControl, PrintPreview } from './use-print-preview.ts';

/** What stands in place of the pages: a question, work under way, a refusal, or the unpaged document. */
export function PreviewWait({
  preview,
  control,
  job: { html, rows, pages },
}: {
  readonly preview: Exclude<PrintPreview, { kind: 'ready' }>;
  readonly control: PreviewControl;
  readonly job: PrintJob;
}) {
  const { t } = useTranslation('print');
  const tooMany = rows > TOO_MANY_ROWS;
  const start = (
    <Button look={tooMany ? 'normal' : 'primary'} onClick={control.start}>
      {t(tooMany ? 'wait.tryAnyway' : 'wait.start')}
    </Button>
  );
  switch (preview.kind) {
    case 'failed':
      return <ProblemNotice problem={preview.problem} />;
    case 'asking':
      return (
        <Notice kind="empty" title={t('wait.askTitle', { rows, pages: pages ?? rows })} actions={start}>
          {t(tooMany ? 'wait.askTooMany' : 'wait.ask')}
        </Notice>
      );
    case 'stopped':
      return (
        <Notice kind="empty" title={t('wait.stopped')} actions={start}>
          {t('wait.stoppedText')}
        </Notice>
      );
    case 'working':
      if (rows <= SOME_ROWS) return <Notice kind="empty" title={t('wait.title')} />;
      return (
        <Notice
          kind="empty"
          title={pages === null ? t('wait.title') : t('wait.titleMany', { pages })}
          actions={<Button onClick={control.stop}>{t('wait.stop')}</Button>}
        >
          <progress className="prn-progress" aria-label={t('wait.title')} />
          <Elapsed key={html.length} />
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

/** Chromium does not tell how far it is; that it is still at work can be told. */
function Elapsed() {
  const { t } = useTranslation('print');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => setSeconds(Math.round((performance.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  // Not read out every second.
  return (
    <span role="timer" aria-live="off">
      {t('wait.elapsed', { seconds })}
    </span>
  );
}
