import { useSavedAt } from '#renderer/data/session-context.tsx';
import { useConflicts } from '#renderer/data/use-conflicts.ts';
import { PlainActionMessage } from '#renderer/ui/action-messages.tsx';
import { formatTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { routes } from './routes.ts';

/** The window's status bar: pages fill the left and right slots, "Đã lưu" is always there, and so is what has to be chosen. */
export function StatusBarHost({
  onLeft,
  onRight,
}: {
  readonly onLeft: (slot: HTMLElement | null) => void;
  readonly onRight: (slot: HTMLElement | null) => void;
}) {
  const { t } = useTranslation('app');
  const savedAt = useSavedAt();
  const { count } = useConflicts();
  const saved = savedAt === null ? t('allSaved') : t('saved', { time: formatTime(savedAt) });
  return (
    <footer className="foot" aria-label={t('statusBar')}>
      <div className="foot-left" ref={onLeft} />
      <div className="foot-right">
        <PlainActionMessage except={saved} />
        <div className="foot-right" ref={onRight} />
        {count === 0 ? null : <Link href={routes.conflicts()}>{t('conflicts', { count })}</Link>}
        <span>{saved}</span>
      </div>
    </footer>
  );
}
