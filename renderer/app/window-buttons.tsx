import { Icon } from '#renderer/ui/icon.tsx';
import type { Host } from '#shared/contracts/host.ts';
import { useTranslation } from 'react-i18next';

/** Minimize, maximize, close: drawn by the program where the window has no system frame. */
export function WindowButtons({ host }: { readonly host: Host }) {
  const { t } = useTranslation('app');
  return (
    <div className="win" role="group" aria-label={t('window.label')}>
      <button
        type="button"
        aria-label={t('window.minimize')}
        onClick={() => void host.windowControl('minimize')}
      >
        <Icon name="minimize" />
      </button>
      <button
        type="button"
        aria-label={t('window.maximize')}
        onClick={() => void host.windowControl('toggle-maximize')}
      >
        <Icon name="maximize" />
      </button>
      <button type="button" aria-label={t('window.close')} onClick={() => void host.windowControl('close')}>
        <Icon name="close" />
      </button>
    </div>
  );
}
