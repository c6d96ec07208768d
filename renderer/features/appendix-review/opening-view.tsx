import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppendixReading, AppendixReview } from './use-appendix-reading.ts';

/** Before there is a table to show: how far the file is, or why it is not read. Nothing is in the book in any case. */
export function OpeningView({
  fileName,
  state,
  review,
  onOther,
  onCancel,
}: {
  readonly fileName: string;
  readonly state: Exclude<AppendixReading, { stage: 'open' }>;
  readonly review: AppendixReview;
  readonly onOther: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('appendix-review');
  const other = (
    <>
      <Button look="primary" onClick={onOther}>
        {t('chooseOther')}
      </Button>
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </>
  );
  return (
    <Frame>
      {state.stage === 'opening' ? (
        <Notice
          kind="empty"
          title={t('opening', { file: fileName })}
          actions={<Button onClick={review.stop}>{t('stop')}</Button>}
        >
          <p>{t('openingSafe')}</p>
          <progress value={state.done} max={1} aria-label={t('opening', { file: fileName })} />
        </Notice>
      ) : state.stage === 'stopped' ? (
        <Notice kind="empty" title={t('stopped')} actions={other} />
      ) : (
        <>
          <p className="sect second">{t('refused', { file: fileName })}</p>
          <ProblemNotice problem={state.problem} actions={other} />
        </>
      )}
    </Frame>
  );
}

/** No file was chosen yet. */
export function NoFileView({ onChoose }: { readonly onChoose: () => void }) {
  const { t } = useTranslation('appendix-review');
  return (
    <Frame>
      <Notice
        kind="empty"
        title={t('none.title')}
        actions={
          <Button look="primary" onClick={onChoose}>
            {t('none.choose')}
          </Button>
        }
      >
        {t('none.text')}
      </Notice>
    </Frame>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('appendix-review');
  return (
    <div className="page">
      <PageHead title={t('title', { program: 'Excel, Word' })} />
      <div className="pane">{children}</div>
    </div>
  );
}
