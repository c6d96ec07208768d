import { routes } from '#renderer/app/routes.ts';
import { usePendingDevices } from '#renderer/data/pending-devices.ts';
import { useBook, useImportLog, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DropZone } from '#renderer/ui/drop-zone.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { InlineNote, Notice } from '#renderer/ui/notice.tsx';
import { OddWriters } from '#renderer/ui/odd-writers.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { ReceiveProgress } from '#renderer/ui/receive-progress.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { useWindowDrop } from '#renderer/ui/use-window-drop.ts';
import { chooseAppendix } from '#renderer/use-cases/choose-appendix.ts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { BackupReminder } from '#renderer/ui/backup-reminder.tsx';
import { ConflictsSection } from './conflicts-section.tsx';
import { FillInExport } from './fill-in-export.tsx';
import { ImportLog } from './import-log.tsx';
import { PendingDevices } from './pending-devices.tsx';
import { RefusedSection } from './refused-section.tsx';
import { SendPlan } from './send-plan.tsx';
import { SendReport } from './send-report.tsx';
import { SendCopy } from './send-copy.tsx';
import { useReceiveFiles } from '#renderer/use-cases/use-receive-files.ts';
import { WaitingSection } from './waiting-section.tsx';
import './exchange.css';

/** Files out at the left, files in at the right, with everything that waits or was refused above the log. */
export function ExchangePage() {
  const { t } = useTranslation('exchange');
  const profile = useProfile();
  const { plan, agencies, devices } = useBook();
  const log = useImportLog();
  const pending = usePendingDevices();
  const files = useReceiveFiles();
  const { host } = useSession();
  const [, navigate] = useLocation();
  const readAppendix = async () => {
    try {
      if (await chooseAppendix(host)) navigate(routes.appendix());
    } catch (error) {
      sayProblem(error);
    }
  };
  const over = useWindowDrop((dropped) => void files.take(dropped));
  const isFocal = profile.role === 'focal';
  const focal = agencies.find(({ id }) => id === plan.focalPoint)?.shortName ?? '';
  const accepted = devices.filter(({ agency, revoked }) => agency !== profile.agency && !revoked);

  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={
          isFocal
            ? t('sub.focal', { agency: profile.agencyShortName, count: accepted.length })
            : t('sub.agency', { agency: profile.agencyShortName, focal })
        }
        actions={
          <>
            <Button onClick={() => void readAppendix()}>{t('readAppendix')}</Button>
            <Button onClick={() => void files.chooseFolder()}>{t('chooseFolder')}</Button>
            <Button look="primary" onClick={() => void files.choose()}>
              {t('choose')}
            </Button>
          </>
        }
      />
      <div className="cols exchange-cols">
        <SidePane label={t('send.label')}>
          {profile.sample ? (
            <div className="sect">
              <InlineNote tone="need">{t('send.sample')}</InlineNote>
            </div>
          ) : null}
          {isFocal ? <SendPlan /> : <SendReport />}
          <FillInExport />
          <PaneSection
            title={t('machines.title')}
            right={<Link href={routes.machines()}>{t('machines.open')}</Link>}
          >
            <p className="second send-what">{t('machines.what')}</p>
          </PaneSection>
          <SendCopy />
        </SidePane>
        <div className="pane exchange-in" role="region" aria-label={t('receive.label')}>
          <section className="sect" data-over={over || undefined}>
            <DropZone
              title={t('receive.dropTitle')}
              hint={t('receive.dropHint')}
              onFiles={(dropped) => void files.take(dropped)}
            />
            <p className="second exchange-or">
              {t('receive.or')}{' '}
              <LinkButton onClick={() => void files.choose()}>{t('receive.chooseLink')}</LinkButton>,{' '}
              <LinkButton onClick={() => void files.chooseFolder()}>{t('receive.folderLink')}</LinkButton>
            </p>
            <ReceiveProgress />
          </section>
          <BackupReminder />
          {isFocal ? <PendingDevices /> : null}
          <ConflictsSection />
          <WaitingSection hideUnknown={isFocal && pending.length > 0} />
          <RefusedSection />
          <OddWriters />
          {log === undefined ? null : log.length === 0 ? (
            <Notice kind="empty" title={t('receive.emptyTitle')}>
              {isFocal ? t('receive.emptyFocal') : t('receive.emptyAgency', { focal })}
            </Notice>
          ) : (
            <PaneSection title={t('log.title')}>
              <ImportLog records={log} />
            </PaneSection>
          )}
        </div>
      </div>
      <StatusBar>
        {log === undefined ? null : (
          <span>
            {t('foot', {
              imports: log.length,
              files: log.reduce((sum, record) => sum + record.files.length, 0),
            })}
          </span>
        )}
      </StatusBar>
    </div>
  );
}
