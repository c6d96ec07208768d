import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PaneSection, SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import type { Agency } from '#shared/domain/agency.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agencyLines } from './agency-lines.ts';
import { AgencyTable } from './agency-table.tsx';
import { TakeoverDialog } from './takeover-dialog.tsx';
import './agencies.css';

const RULES = ['tasks', 'reports', 'kept', 'send', 'split'] as const;

/** Agencies of the plan; who carries on when one of them is merged or ends. Decided by the focal point, read by all. */
export function AgenciesPage() {
  const { t } = useTranslation('agencies');
  const book = useBook();
  const focal = useProfile().role === 'focal';
  const lines = useMemo(() => agencyLines(book), [book]);
  /** What the dialog begins with; null while it is closed. */
  const [recording, setRecording] = useState<readonly Agency[] | null>(null);
  const merged = (agency: Agency): readonly Agency[] =>
    lines
      .filter(({ heir, taken }) => heir !== null && !taken && heir.id === agency.successor?.id)
      .map((line) => line.agency);
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          focal ? (
            <Button look="primary" onClick={() => setRecording([])}>
              {t('record')}
            </Button>
          ) : null
        }
      />
      <div className="cols agc-cols">
        <div className="wrap pane" tabIndex={0} role="region" aria-label={t('pane')}>
          <AgencyTable
            lines={lines}
            onConfirm={focal ? (agency) => setRecording(merged(agency)) : undefined}
          />
        </div>
        <SidePane label={t('side')}>
          <PaneSection title={t('rules.title')}>
            <ul className="agc-rules">
              {RULES.map((rule) => (
                <li key={rule}>{t(`rules.${rule}`)}</li>
              ))}
            </ul>
          </PaneSection>
        </SidePane>
      </div>
      {recording === null ? null : (
        <TakeoverDialog
          lines={lines}
          begin={recording.filter((agency) => lines.some((line) => line.agency.id === agency.id))}
          onClose={() => setRecording(null)}
        />
      )}
      <StatusBar>
        <span>
          {t('foot', {
            count: lines.length,
            taken: lines.filter(({ taken }) => taken).length,
            open: lines.filter(({ heir, taken }) => heir !== null && !taken).length,
          })}
        </span>
      </StatusBar>
    </div>
  );
}
