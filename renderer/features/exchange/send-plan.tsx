import { useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { useTranslation } from 'react-i18next';
import { GiveReceipts } from './give-receipts.tsx';
import { FingerprintLine } from './fingerprint-line.tsx';
import { useSendPackage } from './use-send-package.ts';
import { WhoOpens } from './who-opens.tsx';

/** Focal point: one package for every agency, and the fingerprint that goes into the dispatch. */
export function SendPlan() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const book = useBook();
  const { plan, tasks } = book;
  const { publicKey } = useProfile();
  const { send, blocked, asking } = useSendPackage();
  return (
    <PaneSection title={t('send.planTitle')} note={t('send.planFor')}>
      <p className="second send-what">
        {t('send.planWhat', { number: plan.number, tasks: tasks.filter(({ isGroup }) => !isGroup).length })}
      </p>
      <p className="mute send-what">{t('send.planAgain')}</p>
      <WhoOpens />
      <p className="send-act">
        <Button
          disabledReason={blocked}
          onClick={() => send((to) => exportPackage(session, book, 'plan', null, to))}
        >
          {t('send.planExport')}
        </Button>
      </p>
      {asking}
      <GiveReceipts />
      <FingerprintLine
        title={t('fingerprint.focal')}
        publicKey={publicKey}
        help={t('fingerprint.ownFocalHelp')}
        forDispatch
      />
    </PaneSection>
  );
}
