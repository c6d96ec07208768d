import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { type OfficeSetupInUse, useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import type { DocumentKind, OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetupForm } from './setup-form.tsx';
import { SetupPreview } from './setup-preview.tsx';
import { useSetupDraft } from './use-setup-draft.ts';
import './office-setup.css';

/** "Tệp → Thể thức văn bản…": how the office's documents look, chosen once, with head and signature as on paper. */
export function OfficeSetupPage() {
  const { t } = useTranslation('office-setup');
  const inUse = useOfficeSetup();
  if (inUse !== undefined) return <SetupPage inUse={inUse} />;
  return (
    <p className="visually-hidden" role="status">
      {t('loading')}
    </p>
  );
}

function SetupPage({ inUse }: { readonly inUse: OfficeSetupInUse }) {
  const { t } = useTranslation('office-setup');
  const edit = useSetupDraft(inUse);
  const [kind, setKind] = useState<DocumentKind>('report');
  /** Grows when fields are filled from outside, so that texts being typed do not stand in the way. */
  const [filled, setFilled] = useState(0);
  const { draft, issues } = edit;
  const show = async (setup: OfficeSetup) => {
    await edit.replace(setup);
    setFilled((times) => times + 1);
  };
  const reset = async () => {
    const before = draft;
    await show(inUse.defaults);
    sayAction({
      tone: 'done',
      text: t('resetDone'),
      undoLabel: t('resetUndo'),
      undo: () => show(before),
    });
  };
  const untouched = JSON.stringify(draft) === JSON.stringify(inUse.defaults);
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <Button
            disabledReason={untouched ? t('resetNothing') : undefined}
            onClick={() => void reset().catch(sayProblem)}
          >
            {t('reset')}
          </Button>
        }
      />
      <div className="cols setup-cols">
        <section className="pane" aria-label={t('form')}>
          <Notes inUse={inUse} />
          <SetupForm key={filled} edit={edit} kind={kind} onKind={setKind} />
        </section>
        <SidePane label={t('preview')}>
          <p className="setup-state" data-wrong={issues.length > 0 || undefined}>
            {issues.length === 0 ? t('saved') : t('unsaved', { count: issues.length })}
          </p>
          <SetupPreview setup={draft} kind={kind} />
        </SidePane>
      </div>
    </div>
  );
}

/** What the officer must know before trusting the fields. */
function Notes({ inUse }: { readonly inUse: OfficeSetupInUse }) {
  const { t } = useTranslation('office-setup');
  const { agency } = useProfile();
  const { agencies } = useBook();
  const change = agencies.find(({ id }) => id === agency)?.successor;
  const heir = agencies.find(({ id }) => id === change?.id);
  return (
    <>
      {inUse.fellBack.length === 0 ? null : (
        <InlineNote tone="late">{t('fellBack', { count: inUse.fellBack.length })}</InlineNote>
      )}
      {change && heir && !change.verified ? (
        <InlineNote tone="need">
          {t('becomes', { date: formatDate(change.from), name: heir.name })}
        </InlineNote>
      ) : null}
    </>
  );
}
