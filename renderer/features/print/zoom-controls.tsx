import { useTranslation } from 'react-i18next';
import { zoomPercent, zoomStep, type Zoom } from './zoom.ts';

/** In the status bar: "−  78 %  +  Vừa trang". */
export function ZoomControls({
  scale,
  zoom,
  onZoom,
}: {
  /** The scale in use, in CSS pixels per point. */
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}) {
  const { t } = useTranslation('print');
  return (
    <span className="prn-zoom" role="group" aria-label={t('zoom.label')}>
      <button type="button" aria-label={t('zoom.out')} onClick={() => onZoom(zoomStep(scale, -1))}>
        −
      </button>
      <span className="prn-percent">{t('zoom.percent', { percent: zoomPercent(scale) })}</span>
      <button type="button" aria-label={t('zoom.in')} onClick={() => onZoom(zoomStep(scale, 1))}>
        +
      </button>
      <button type="button" aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}>
        {t('zoom.fit')}
      </button>
    </span>
  );
}
