import { type PendingDevice, usePendingDevices } from '#renderer/data/pending-devices.ts';
import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { acceptDevice, ignoreDevice } from '#renderer/use-cases/accept-device.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Machines that sent packages and are not in the roster: compare the fingerprint, then accept or turn away. */
export function PendingDevices() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const devices = usePendingDevices();
  const { agencies } = useBook();
  const [comparing, setComparing] = useState<PendingDevice | null>(null);
  const nameOf = ({ agency, agencyName }: PendingDevice): string =>
    agencies.find(({ id }) => id === agency)?.shortName ?? agencyName;

  const settle = async (work: Promise<void>, said: string) => {
    try {
      await work;
      sayAction({ tone: 'done', text: said });
    } catch (error) {
      sayProblem(error);
    }
    setComparing(null);
  };

  if (devices.length === 0) return null;
  return (
    <PaneSection title={t('devices.title')} note={t('devices.note')}>
      <ul className="pending">
        {devices.map((device) => (
          <li key={device.publicKey}>
            <span>
              <b className="strong">{t('devices.who', { person: device.person, agency: nameOf(device) })}</b>
              <span className="second small pending-detail">
                <span className="pending-code">{fingerprint(device.publicKey)}</span> ·{' '}
                {t('devices.waits', { count: device.segments })}
              </span>
            </span>
            <Button onClick={() => setComparing(device)}>{t('devices.compare')}</Button>
          </li>
        ))}
      </ul>
      {comparing === null ? null : (
        <CompareDialog
          key={comparing.publicKey}
          device={comparing}
          agency={nameOf(comparing)}
          onClose={() => setComparing(null)}
          onAccept={() =>
            void settle(
              acceptDevice(session, comparing),
              t('devices.accepted', { agency: nameOf(comparing), count: comparing.segments }),
            )
          }
          onIgnore={() => void settle(ignoreDevice(session, comparing.publicKey), t('devices.ignored'))}
        />
      )}
    </PaneSection>
  );
}

function CompareDialog({
  device,
  agency,
  onClose,
  onAccept,
  onIgnore,
}: {
  readonly device: PendingDevice;
  readonly agency: string;
  readonly onClose: () => void;
  readonly onAccept: () => void;
  readonly onIgnore: () => void;
}) {
  const { t } = useTranslation('exchange');
  const [same, setSame] = useState(false);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('devices.dialog', { agency })}
      width={520}
      actions={
        <>
          <Button onClick={onIgnore}>{t('devices.ignore')}</Button>
          <Button
            look="primary"
            onClick={onAccept}
            disabledReason={same ? undefined : t('devices.acceptMissing')}
          >
            {t('devices.accept')}
          </Button>
        </>
      }
    >
      <p className="second">{t('devices.who', { person: device.person, agency: device.agencyName })}</p>
      <p className="finger-code finger-big">{fingerprint(device.publicKey)}</p>
      <p className="pending-call">{t('devices.call', { person: device.person })}</p>
      <CheckBox checked={same} onChange={setSame}>
        {t('devices.same')}
      </CheckBox>
    </Dialog>
  );
}
