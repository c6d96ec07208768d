import { useTranslation } from 'react-i18next';

/** "tăng 40 so với kỳ trước", in percentage points; nothing when either period states none. */
export function ProgressChange({
  now,
  before,
}: {
  readonly now: number | null;
  readonly before: number | null;
}) {
  const { t } = useTranslation('report');
  if (now === null || before === null) return null;
  const change = now - before;
  if (change === 0) return <span className="mute">{t('progress.same')}</span>;
  return change > 0 ? (
    <span className="rep-up">{t('progress.up', { count: change })}</span>
  ) : (
    <span className="rep-down">{t('progress.down', { count: -change })}</span>
  );
}
