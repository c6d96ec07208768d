import { Icon } from '#renderer/ui/icon.tsx';
import type { HostInfo } from '#shared/contracts/host.ts';
import { useTranslation } from 'react-i18next';

/** The book's spine: what this program is, in four lines. */
export function Spine({ info }: { readonly info: HostInfo | null }) {
  const { t } = useTranslation('first-start');
  return (
    <aside className="start-spine" aria-label={t('product')}>
      <Icon name="book" size={34} />
      <p className="start-name">{t('product')}</p>
      <p className="start-promise">{t('promise')}</p>
      <ul className="start-facts">
        <li>{t('facts.offline')}</li>
        <li>{t('facts.local')}</li>
        <li>{t('facts.sample')}</li>
      </ul>
      {info === null ? null : <p className="start-version">{t('version', { version: info.version })}</p>}
    </aside>
  );
}
