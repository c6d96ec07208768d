import { NOT_HIDDEN } from '#shared/package/encryption.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

const SHORTEST = 12;

/** A password typed twice for a file that is about to be written, with a plain statement of what it does not hide. */
export function SetPasswordDialog({
  title,
  action,
  onPassword,
  onClose,
}: {
  readonly title: string;
  /** What the button does: "Xuất gói có mật khẩu". */
  readonly action: string;
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('exchange');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const typed = password.normalize('NFC');
  const ready = [...typed].length >= SHORTEST && typed === again.normalize('NFC');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      width={520}
      actions={
        <Button
          look="primary"
          disabledReason={ready ? undefined : t('password.missing')}
          onClick={() => onPassword(typed)}
        >
          {action}
        </Button>
      }
    >
      <div className="stack">
        <TextField
          label={t('password.label')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <TextField
          label={t('password.again')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={
            again !== '' && !ready && again.length >= password.length ? t('password.different') : undefined
          }
        />
        <p>{t('password.tell')}</p>
        <p className="second">{NOT_HIDDEN}</p>
      </div>
    </Dialog>
  );
}
