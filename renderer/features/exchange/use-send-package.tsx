import { sayProblem } from '#renderer/ui/say-problem.ts';
import { SetPasswordDialog } from '#renderer/ui/set-password-dialog.tsx';
import { usePackageAudience, type Audience } from '#renderer/state/package-audience.ts';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { Addressees } from '#shared/package/encryption.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAudience } from './use-audience.ts';

/** Writes a package through the save dialog for whoever may open it, or null when cancelled. */
type WritePackage = (to: Addressees | null) => Promise<SavedFile | null>;

export interface PackageSending {
  /** Asks for a password first where one was chosen; then writes and says where the file is. */
  readonly send: (write: WritePackage) => void;
  /** Why nothing can be sent to those who were chosen. */
  readonly blocked: string | undefined;
  /** The question for the password, to be put on the page. */
  readonly asking: ReactNode;
}

/**
 * Sends packages to whom the officer chose.
 * @param fixed whatever "Ai mở được" says: for what has a button of its own with a password
 */
export function useSendPackage(fixed?: Audience): PackageSending {
  const { t } = useTranslation('exchange');
  const chosen = usePackageAudience((state) => state.audience);
  const { addresses } = useAudience();
  const [waiting, setWaiting] = useState<WritePackage | null>(null);
  const audience = fixed ?? chosen;
  const write = async (make: WritePackage, to: Addressees | null) => {
    try {
      saySaved(await make(to));
    } catch (error) {
      sayProblem(error);
    }
  };
  return {
    send: (make) => {
      if (audience === 'password') setWaiting(() => make);
      else void write(make, audience === 'recipients' ? { recipients: addresses } : null);
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
            void write(waiting, { passphrase });
          }}
        />
      ),
  };
}
