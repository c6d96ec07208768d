import { routes } from '#renderer/app/routes.ts';
import { useLedger, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { SetPasswordDialog } from '#renderer/ui/set-password-dialog.tsx';
import { openEncrypted } from '#renderer/use-cases/open-encrypted.ts';
import { restoreBackup } from '#renderer/use-cases/restore-backup.ts';
import { saveBackup } from '#renderer/use-cases/save-backup.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SnapshotList } from './snapshot-list.tsx';
import { WhereKept } from './where-kept.tsx';

/** The whole book out to one file and back, and the states kept before risky steps. */
export function BackupPage() {
  const { t } = useTranslation('backup');
  const session = useSession();
  const { ledger } = useLedger();
  const empty = ledger.segments().length === 0;

  const [asking, setAsking] = useState(false);
  const save = async (passphrase: string | null) => {
    setAsking(false);
    try {
      saySaved(await saveBackup(session, passphrase));
    } catch (error) {
      sayProblem(error);
    }
  };
  const restore = async () => {
    try {
      const chosen = await session.host.openFiles({ kinds: ['backup'], multiple: false });
      const [file] = await openEncrypted(session.host, chosen);
      if (file === undefined) return;
      if (file.closed !== undefined) throw file.closed;
      const { record, drafts } = await restoreBackup(session, file);
      const [result] = record.files;
      if (result?.outcome === 'other-plan') return sayAction({ tone: 'warning', text: t('file.other') });
      const { fresh = 0, known = 0 } = result ?? {};
      sayAction({ tone: 'done', text: t('file.done', { file: file.name, fresh, known, drafts }) });
    } catch (error) {
      sayProblem(error);
    }
  };

  return (
    <div className="page">
      <PageHead
        title={t('title')}
        back={{ href: routes.exchange(), label: t('back') }}
        sub={t('title')}
        actions={
          <>
            <Button disabledReason={empty ? t('nothing') : undefined} onClick={() => setAsking(true)}>
              {t('saveClosed')}
            </Button>
            <Button
              look="primary"
              disabledReason={empty ? t('nothing') : undefined}
              onClick={() => void save(null)}
            >
              {t('save')}
            </Button>
          </>
        }
      />
      <div className="pane" role="region" aria-label={t('title')} tabIndex={-1}>
        <WhereKept />
        <PaneSection title={t('file.title')}>
          <p className="second">{t('file.text')}</p>
          <p className="second">{t('file.restoreText')}</p>
          <p className="actions send-act">
            <Button onClick={() => void restore()}>{t('file.restore')}</Button>
          </p>
        </PaneSection>
        <SnapshotList />
      </div>
      {asking ? (
        <SetPasswordDialog
          title={t('saveClosed')}
          action={t('saveClosedDo')}
          onClose={() => setAsking(false)}
          onPassword={(passphrase) => void save(passphrase)}
        />
      ) : null}
    </div>
  );
}
