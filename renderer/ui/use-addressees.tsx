import { usePackageAudience, type Audience } from '#renderer/state/package-audience.ts';
import type { Addressees } from '#shared/package/encryption.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPasswordDialog } from './set-password-dialog.tsx';
import { useAudience } from './use-audience.ts';

/** What is done once it is known who may open the package: null is anybody. */
type Work = (to: Addressees | null) => void;

export interface AddresseesQuestion {
  readonly audience: Audience;
  /** Does the work for whom the officer chose, after asking for a password where one was chosen. */
  readonly ask: (work: Work) => void;
  /** Why nothing can be sent to those who were chosen. */
  readonly blocked: string | undefined;
  /** The question for the password, to be put on the page. */
  readonly asking: ReactNode;
}

/**
 * "Ai mở được", for everything that writes a package.
 * @param fixed whatever was chosen there: for what has a button of its own with a password
 */
export function useAddressees(fixed?: Audience): AddresseesQuestion {
  const { t } = useTranslation('exchange');
  const chosen = usePackageAudience((state) => state.audience);
  const { addresses } = useAudience();
  const [waiting, setWaiting] = useState<Work | null>(null);
  const audience = fixed ?? chosen;
  return {
    audience,
    ask: (work) => {
      if (audience === 'password') setWaiting(() => work);
      else work(audience === 'recipients' ? { recipients: addresses } : null);
    },
    blocked: audience === 'recipients' && addresses.length === 0 ? t('opens.nobody') : undefined,
    asking:
      waiting === null ? null : (
        <SetPasswordDialog
          title={t('password.title')}
          action={t('password.do')}
          onClose={() => setWaiting(null)}
          onPassword={(passphrase) => {
            setWaiting(null);
            waiting({ passphrase });
          }}
        />
      ),
  };
}
