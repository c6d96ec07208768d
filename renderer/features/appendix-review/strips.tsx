import { Button } from '#renderer/ui/button.tsx';
import type { ReadingChoices } from '#shared/office/reading/reading-choices.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { useTranslation } from 'react-i18next';

/** What was done to the whole file before it was read: remembered decisions, a conversion of an old font. */
export function Strips({
  reading,
  recalled,
  onForget,
  onLegacy,
}: {
  readonly reading: TableReading;
  readonly recalled: number;
  readonly onForget: () => void;
  readonly onLegacy: (legacy: ReadingChoices['legacy']) => void;
}) {
  const { t } = useTranslation('appendix-review');
  const { legacy, choices } = reading;
  return (
    <div className="review-strips">
      {recalled === 0 ? null : (
        <div className="review-strip" role="status">
          <span>{t('remembered', { count: recalled })}</span>
          <Button size="small" onClick={onForget}>
            {t('forget')}
          </Button>
        </div>
      )}
      {legacy === null ? null : (
        <div className="review-strip" role="status">
          <span>{t(`legacy.${legacy.encoding}`)}</span>
          {legacy.samples.slice(0, 2).map(({ before, after }) => (
            <span key={before}>
              <span className="mute">{t('legacy.before')}</span> <span className="doc">{before}</span>{' '}
              <span className="mute">{t('legacy.after')}</span> <span className="doc">{after}</span>
            </span>
          ))}
          <Button size="small" onClick={() => onLegacy('none')}>
            {t('legacy.keep')}
          </Button>
        </div>
      )}
      {legacy === null && choices.legacy === 'none' ? (
        <div className="review-strip" role="status">
          <span>{t('legacy.kept')}</span>
          <Button size="small" onClick={() => onLegacy(null)}>
            {t('legacy.convert')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
