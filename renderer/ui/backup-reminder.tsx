import { routes } from '#renderer/app/routes.ts';
import { useBackupDue } from '#renderer/data/use-backup-due.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { InlineNote } from './notice.tsx';

/** Asks plainly for a backup where there is no second copy; silent everywhere else. */
export function BackupReminder() {
  const { t } = useTranslation('ui');
  const due = useBackupDue();
  if (due === null) return null;
  return (
    <div className="sect">
      <InlineNote tone="need">
        <b className="strong">
          {due.last === null
            ? t('backup.never')
            : t('backup.old', { count: due.since, at: formatDateTime(due.last.at) })}
        </b>
        <p>
          {t('backup.text')} <Link href={routes.backup()}>{t('backup.open')}</Link>
        </p>
      </InlineNote>
    </div>
  );
}
