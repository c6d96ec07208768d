import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PeriodId } from '#shared/ids.ts';
import { NOT_HIDDEN } from '#shared/package/encryption.ts';
import type { PackageKind } from '#shared/package/types.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExportPackage } from './use-export-package.ts';

const SHORTEST = 12;

/** "Đặt mật khẩu cho gói…": the same package, encrypted, with a plain statement of what is not hidden. */
export function PasswordExport({
  kind,
  period,
}: {
  readonly kind: PackageKind;
  readonly period: PeriodId | null;
}) {
  const { t } = useTranslation('exchange');
  const exportPackage = useExportPackage();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const typed = password.normalize('NFC');
  const ready = [...typed].length >= SHORTEST && typed === again.normalize('NFC');
  const close = () => {
    setOpen(false);
    setPassword('');
    setAgain('');
  };
  const write = async () => {
    await exportPackage(kind, period, typed);
    close();
  };
  return (
    <p className="send-what">
      <LinkButton onClick={() => setOpen(true)}>{t('password.set')}</LinkButton>
      {open ? (
        <Dialog
          opened
          onClose={close}
          title={t('password.title')}
          width={520}
          actions={
            <Button
              look="primary"
              disabledReason={ready ? undefined : t('password.missing')}
              onClick={() => void write()}
            >
              {t('password.do')}
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
                again !== '' && !ready && again.length >= password.length
                  ? t('password.different')
                  : undefined
              }
            />
            <p>{t('password.tell')}</p>
            <p className="second">{NOT_HIDDEN}</p>
          </div>
        </Dialog>
      ) : null}
    </p>
  );
}
