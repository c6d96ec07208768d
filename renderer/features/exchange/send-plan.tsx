import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { useTranslation } from 'react-i18next';
import { GiveReceipts } from './give-receipts.tsx';
import { PasswordExport } from './password-export.tsx';
import { FingerprintLine } from './fingerprint-line.tsx';
import { useExportPackage } from './use-export-package.ts';

/** Focal point: one package for every agency, and the fingerprint that goes into the dispatch. */
export function SendPlan() {
  const { t } = useTranslation('exchange');
  const { plan, tasks } = useBook();
  const { publicKey } = useProfile();
  const exportPackage = useExportPackage();
  return (
    <PaneSection title={t('send.planTitle')} note={t('send.planFor')}>
      <p className="second send-what">
        {t('send.planWhat', { number: plan.number, tasks: tasks.filter(({ isGroup }) => !isGroup).length })}
      </p>
      <p className="mute send-what">{t('send.planAgain')}</p>
      <p className="send-act">
        <Button onClick={() => void exportPackage('plan', null)}>{t('send.planExport')}</Button>
      </p>
      <PasswordExport kind="plan" period={null} />
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
