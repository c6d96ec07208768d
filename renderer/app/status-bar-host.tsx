import { useSavedAt } from '#renderer/data/session-context.tsx';
import { PlainActionMessage } from '#renderer/ui/action-messages.tsx';
import { formatTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** The window's status bar: pages fill the left and right slots, "Đã lưu" is always there. */
export function StatusBarHost({
  onLeft,
  onRight,
}: {
  readonly onLeft: (slot: HTMLElement | null) => void;
  readonly onRight: (slot: HTMLElement | null) => void;
}) {
  const { t } = useTranslation('app');
  const savedAt = useSavedAt();
  const saved = savedAt === null ? t('allSaved') : t('saved', { time: formatTime(savedAt) });
  return (
    <footer className="foot" aria-label={t('statusBar')}>
      <div className="foot-left" ref={onLeft} />
      <div className="foot-right">
        <PlainActionMessage except={saved} />
        <div className="foot-right" ref={onRight} />
        <span>{saved}</span>
      </div>
    </footer>
  );
}
