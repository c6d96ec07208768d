import { routes } from '#renderer/app/routes.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { exportDraft } from '#renderer/use-cases/draft/export-draft.ts';
import { exportAppendixXlsx } from '#renderer/use-cases/export-appendix.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** What the draft turns into: print and PDF, Word, its appendix in Excel. */
export function DraftFiles({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const session = useSession();
  const book = useBook();
  const [, navigate] = useLocation();
  const [working, setWorking] = useState(false);
  const { appendix } = draft.document;
  const run = async (work: () => Promise<void>) => {
    setWorking(true);
    try {
      await work();
    } catch (error) {
      sayProblem(error);
    } finally {
      setWorking(false);
    }
  };
  const word = async () => saySaved(await exportDraft(session, book, draft));
  const excel = async () =>
    saySaved(
      await exportAppendixXlsx(session, book, {
        columns: 'progress',
        period: draft.summary.period.title,
        ...(appendix?.progress === undefined ? {} : { progress: appendix.progress }),
      }),
    );
  const busy = working ? t('working') : undefined;
  return (
    <>
      <Button icon={<Icon name="print" />} onClick={() => navigate(routes.print(`bao-cao:${draft.id}`))}>
        {t('print')}
      </Button>
      <Button
        onClick={() => void run(excel)}
        disabledReason={appendix === undefined ? t('noAppendix') : busy}
      >
        {t('appendix')}
      </Button>
      <Button onClick={() => void run(word)} disabledReason={busy}>
        {t('word')}
      </Button>
    </>
  );
}
