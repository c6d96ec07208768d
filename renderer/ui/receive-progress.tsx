import { useFileReceiving } from '#renderer/state/file-receiving.ts';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { FileName } from './file-name.tsx';
import { ProgressBar } from './progress-bar.tsx';
import './receive-progress.css';

/** How far the files dropped last are, file by file, with a way to stop; nothing while none are being received. */
export function ReceiveProgress() {
  const { t } = useTranslation('ui');
  const { files, progress, stop, stopping } = useFileReceiving();
  if (files === 0) return null;
  const text =
    progress === null
      ? t('receiving.begin', { count: files })
      : t(`receiving.${progress.step}`, { done: progress.done, total: progress.total });
  return (
    <div className="receive-progress" role="group" aria-label={t('receiving.label')}>
      <p className="receive-progress-text">{stopping ? t('receiving.stopping') : text}</p>
      <ProgressBar label={t('receiving.label')} text={text} share={progress?.share ?? null} />
      <div className="receive-progress-foot">
        <span className="second small receive-progress-file">
          {progress?.file ? <FileName>{progress.file}</FileName> : null}
        </span>
        <Button
          size="small"
          onClick={() => stop?.()}
          disabledReason={
            stop === null ? t('receiving.noStop') : stopping ? t('receiving.stopping') : undefined
          }
        >
          {t('receiving.stop')}
        </Button>
      </div>
    </div>
  );
}
