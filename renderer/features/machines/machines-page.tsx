import { routes } from '#renderer/app/routes.ts';
import { useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { OddWriters } from '#renderer/ui/odd-writers.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MachineList } from './machine-list.tsx';
import { OwnMachine } from './own-machine.tsx';
import { RecoveryKeyPart } from './recovery-key-part.tsx';
import { TakeRequestDialog } from './take-request-dialog.tsx';
import './machines.css';

/** Which machines sign for whom; a new one, a lost one, a copied one, a new key: one action each, in plain words. */
export function MachinesPage() {
  const { t } = useTranslation('machines');
  const { role } = useProfile();
  const { ledger } = useLedger();
  const [taking, setTaking] = useState(false);
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={t('title')}
        back={{ href: routes.exchange(), label: t('back') }}
        actions={
          <Button look="primary" onClick={() => setTaking(true)}>
            {t(role === 'focal' ? 'take.focal' : 'take.agency')}
          </Button>
        }
      />
      <div className="cols machine-cols">
        <div className="pane" role="region" aria-label={t('title')} tabIndex={-1}>
          <OwnMachine />
          <RecoveryKeyPart />
          <MachineList />
          <OddWriters />
        </div>
        <SidePane label={t('why.title')}>
          <PaneSection title={t('why.title')}>
            <p className="second">{t('why.text')}</p>
            <p className="machine-act">
              <Link href={routes.guide('09-may-va-khoa')}>{t('why.more')}</Link>
            </p>
          </PaneSection>
        </SidePane>
      </div>
      {taking ? <TakeRequestDialog onClose={() => setTaking(false)} /> : null}
      <StatusBar>
        <span>{t('foot', { count: ledger.keys().length })}</span>
      </StatusBar>
    </div>
  );
}
