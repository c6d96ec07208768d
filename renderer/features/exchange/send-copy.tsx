import { routes } from '#renderer/app/routes.ts';
import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import type { Addressees } from '#shared/package/encryption.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CarryFiles } from './carry-files.tsx';
import { useSendPackage } from './use-send-package.ts';

/** Everybody's part of the book in one package, for moving to another machine; with a password where it lies about. */
export function SendCopy() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const book = useBook();
  const { ledger } = useLedger();
  const [withFiles, setWithFiles] = useState(true);
  const open = useSendPackage('anyone');
  const closed = useSendPackage('password');
  const held = ledger.segments().length + ledger.waiting().length;
  const write = (to: Addressees | null) => exportPackage(session, book, 'full-copy', null, to, withFiles);
  return (
    <PaneSection title={t('send.copyTitle')} note={t('send.copyFor')}>
      <p className="second send-what">{t('send.copyWhat', { segments: held })}</p>
      <CarryFiles kind="full-copy" checked={withFiles} onChange={setWithFiles} />
      <p className="send-act send-copy">
        <Button
          onClick={() => open.send(write)}
          disabledReason={held === 0 ? t('send.copyNothing') : undefined}
        >
          {t('send.copyExport')}
        </Button>
        {held === 0 ? null : (
          <LinkButton onClick={() => closed.send(write)}>{t('send.copyPassword')}</LinkButton>
        )}
        <Link href={routes.backup()}>{t('send.backup')}</Link>
      </p>
      {closed.asking}
    </PaneSection>
  );
}
