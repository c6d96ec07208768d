import type { WriterWords } from '#renderer/data/use-writers.ts';
import { FileName } from '#renderer/ui/file-name.tsx';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import './record.css';

/** "In which file": this machine, or the file and when it came. */
export function OriginWords({ writer: { here, origin } }: { readonly writer: WriterWords }) {
  const { t } = useTranslation('record');
  if (here) return <span className="second">{t('history.here')}</span>;
  if (origin === null) return <span className="mute">{t('history.unknownFile')}</span>;
  return (
    <>
      <FileName>{origin.file}</FileName>
      <span className="second small record-note">
        {t('history.received', { at: formatDateTime(origin.at) })}
      </span>
    </>
  );
}
