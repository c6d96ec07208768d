import { useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { revokeKey } from '#renderer/use-cases/change-keys.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { PublicKey } from '#shared/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Stops a machine, in plain words what that means and when it is right. */
export function RevokeDialog({
  publicKey,
  agency,
  onClose,
}: {
  readonly publicKey: PublicKey;
  readonly agency: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('machines');
  const session = useSession();
  const [reason, setReason] = useState('');
  const revoke = async () => {
    try {
      await revokeKey(session, publicKey, reason.trim());
      sayAction({ tone: 'done', text: t('revoke.done', { agency }) });
      onClose();
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('revoke.title', { agency })}
      width={520}
      actions={
        <>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
          <Button
            look="primary"
            disabledReason={reason.trim() === '' ? t('revoke.missing') : undefined}
            onClick={() => void revoke()}
          >
            {t('revoke.do')}
          </Button>
        </>
      }
    >
      <p className="machine-print">{fingerprint(publicKey)}</p>
      <p>{t('revoke.text')}</p>
      <p className="second">{t('revoke.when')}</p>
      <TextField label={t('revoke.reason')} value={reason} onChange={setReason} />
    </Dialog>
  );
}
