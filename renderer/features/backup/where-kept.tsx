import { useBackupMark } from '#renderer/data/use-backup-mark.ts';
import { useLedger, useSession } from '#renderer/data/session-context.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { HostInfo } from '#shared/contracts/host.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** In how many places the book lies, and how old the last backup is. */
export function WhereKept() {
  const { t } = useTranslation('backup');
  const { host } = useSession();
  const { ledger } = useLedger();
  const mark = useBackupMark();
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => void host.info().then(setInfo), [host]);
  return (
    <PaneSection title={t('where.title')}>
      {info === null ? null : <p>{t(info.hasJournal ? 'where.journal' : 'where.web')}</p>}
      <p className="second">
        {mark === null
          ? t('where.never')
          : t('where.last', {
              at: formatDateTime(mark.at),
              segments: mark.segments,
              since: Math.max(0, ledger.segments().length - mark.segments),
            })}
      </p>
    </PaneSection>
  );
}
