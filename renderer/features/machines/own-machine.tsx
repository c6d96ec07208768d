import { useBook, useLedger, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { copyText } from '#renderer/ui/copy-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { renewKey } from '#renderer/use-cases/change-keys.ts';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { keyRequestText } from '#shared/package/key-request.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QrCode } from './qr-code.tsx';

/** This machine: how it stands, how it asks to be accepted, and a new key for it. */
export function OwnMachine() {
  const { t } = useTranslation('machines');
  const session = useSession();
  const book = useBook();
  const { ledger } = useLedger();
  const profile = useProfile();
  const { host } = session;
  const { publicKey, agency, agencyName, person, planId, role } = profile;
  const [request, setRequest] = useState('');
  const [renewing, setRenewing] = useState(false);
  const own = ledger.keys().find((key) => key.publicKey === publicKey);
  const accepted = book.devices.some((device) => device.publicKey === publicKey && !device.revoked);
  const leads = own !== undefined && own.office !== null;
  const taken = accepted ? 'accepted' : 'waiting';
  const state = own?.stopped
    ? 'stopped'
    : leads
      ? 'focal'
      : role === 'focal'
        ? (`${taken}Focal` as const)
        : taken;

  useEffect(() => {
    const write = async () => {
      const encryptTo = await host.keys.address('current');
      setRequest(
        await keyRequestText({ planId, publicKey, agency, agencyName, person, encryptTo }, host.keys),
      );
    };
    write().catch(sayProblem);
  }, [host, planId, publicKey, agency, agencyName, person]);

  const save = async () => {
    try {
      saySaved(await exportPackage(session, book, 'request', null));
    } catch (error) {
      sayProblem(error);
    }
  };
  const renew = async () => {
    try {
      await renewKey(session);
      window.location.reload();
    } catch (error) {
      setRenewing(false);
      sayProblem(error);
    }
  };

  return (
    <PaneSection title={t('own.title')}>
      <p className="machine-code">{fingerprint(publicKey)}</p>
      <p className="second">{t(`own.${state}`)}</p>
      {own?.forked === true && own.stopped === null ? (
        <InlineNote tone="need">{t('own.forked')}</InlineNote>
      ) : null}
      <p className="machine-act">
        <Button onClick={() => setRenewing(true)}>{t('own.renew')}</Button>
      </p>
      {leads ? null : (
        <div className="machine-ask">
          <div>
            <h3 className="strong">{t('own.ask')}</h3>
            <p className="second">{t(role === 'focal' ? 'own.askFocal' : 'own.askText')}</p>
            <p className="actions machine-act">
              <Button onClick={() => void save()}>{t('own.save')}</Button>
              <Button onClick={() => void copyText(request, t('own.copied'))}>{t('own.copy')}</Button>
            </p>
          </div>
          {request === '' ? null : <QrCode text={request} label={t('own.qr')} />}
        </div>
      )}
      {renewing ? (
        <Dialog
          opened
          onClose={() => setRenewing(false)}
          title={t('own.renewTitle')}
          width={520}
          actions={
            <>
              <Button onClick={() => setRenewing(false)}>{t('own.cancel')}</Button>
              <Button look="primary" onClick={() => void renew()}>
                {t('own.renewDo')}
              </Button>
            </>
          }
        >
          <p>{t('own.renewText')}</p>
          {leads ? <p className="machine-act">{t('own.renewFocal')}</p> : null}
        </Dialog>
      ) : null}
    </PaneSection>
  );
}
