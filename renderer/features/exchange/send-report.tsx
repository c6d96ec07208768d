import { routes } from '#renderer/app/routes.ts';
import { useBook, useLedger, usePeriod, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { ReportMark } from '#renderer/ui/status-mark.tsx';
import { exportPackage } from '#renderer/use-cases/export-package.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CarryFiles } from './carry-files.tsx';
import { GiveReceipts } from './give-receipts.tsx';
import { SentReceipts } from './sent-receipts.tsx';
import { FingerprintLine } from './fingerprint-line.tsx';
import { stageMark } from '#renderer/ui/stage-mark.ts';
import { useSendPackage } from './use-send-package.ts';
import { WhoOpens } from './who-opens.tsx';

/** Agency: its own part of the book as one package, what it carries, whether the period was submitted; both fingerprints. */
export function SendReport() {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const book = useBook();
  const period = usePeriod();
  const { ledger } = useLedger();
  const { agency, agencyShortName, publicKey } = useProfile();
  const { send, blocked, asking } = useSendPackage();
  const [withFiles, setWithFiles] = useState(true);
  const submission = book.submission(agency, period.id);
  const stage = book.stage(agency, period.id);
  const nothing = ledger.export({ author: publicKey }).length === 0;
  const focal = book.agencies.find(({ id }) => id === book.plan.focalPoint)?.shortName ?? '';
  const { root } = ledger.options;
  const accepted = book.devices.some((device) => device.publicKey === publicKey && !device.revoked);

  return (
    <>
      <PaneSection title={t('send.reportTitle')} note={period.title}>
        <p className="send-what">
          <ReportMark mark={stageMark(stage)} />
        </p>
        <p className="second send-what">
          {submission === undefined
            ? t('send.notSubmitted')
            : t('send.submitted', {
                count: submission.taskCount,
                at: formatDateTime(submission.at),
                code: submission.code,
              })}{' '}
          {submission === undefined ? (
            <Link href={routes.report(period.id)}>{t('send.toReport')}</Link>
          ) : null}
        </p>
        {submission === undefined ? null : <SentReceipts submission={submission.segment} />}
        <p className="mute send-what">{t('send.reportWhat', { agency: agencyShortName })}</p>
        <CarryFiles kind="report" checked={withFiles} onChange={setWithFiles} />
        <WhoOpens />
        <p className="send-act">
          <Button
            onClick={() => send((to) => exportPackage(session, book, 'report', period.id, to, withFiles))}
            disabledReason={nothing ? t('send.reportNothing', { agency: agencyShortName }) : blocked}
          >
            {t('send.reportExport', { period: period.title })}
          </Button>
        </p>
        {asking}
        <GiveReceipts />
      </PaneSection>
      <PaneSection title={t('fingerprint.own')}>
        <FingerprintLine
          title={t(accepted ? 'fingerprint.accepted' : 'fingerprint.notAccepted')}
          publicKey={publicKey}
          help={t('fingerprint.ownAgencyHelp')}
        />
      </PaneSection>
      <PaneSection title={t('fingerprint.focal')}>
        {root === null ? (
          <p className="second send-what">{t('fingerprint.focalMissing', { focal })}</p>
        ) : (
          <FingerprintLine title={focal} publicKey={root} help={t('fingerprint.focalHelp', { focal })} />
        )}
      </PaneSection>
    </>
  );
}
