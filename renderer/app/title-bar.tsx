import { useProfile } from '#renderer/data/session-context.tsx';
import { SearchBox } from '#renderer/features/search/search-box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { HostInfo } from '#shared/contracts/host.ts';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ActionContext } from './app-action.ts';
import { FileMenu } from './file-menu.tsx';
import { tabOf, tabsFor } from './tabs.ts';
import { useTabCounts } from './use-tab-counts.ts';
import { WindowButtons } from './window-buttons.tsx';
import './title-bar.css';

/** Title bar of the window and index tabs of the ledger in one: words, not icons. */
export function TitleBar({
  context,
  info,
  searchSlot,
}: {
  readonly context: ActionContext;
  readonly info: HostInfo | null;
  readonly searchSlot: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation('app');
  const profile = useProfile();
  const tabs = tabsFor(profile.role);
  const current = tabOf(tabs, context.address);
  const counts = useTabCounts();
  return (
    <header className="bar">
      <span className="bar-mark">
        <Icon name="book" />
      </span>
      <FileMenu context={context} info={info} />
      <nav className="tabs" aria-label={t('tabs.label')}>
        {tabs.map((tab) => {
          const count = counts[tab.id];
          return (
            <Link
              key={tab.id}
              href={tab.href}
              className="tab"
              aria-current={tab === current ? 'page' : undefined}
            >
              {t(`tabs.${tab.id}`)}
              {count === undefined || count.n === 0 ? null : (
                <>
                  <span className="tab-count" aria-hidden="true">
                    {count.n}
                  </span>
                  <span className="visually-hidden">{count.meaning}</span>
                </>
              )}
            </Link>
          );
        })}
      </nav>
      <span className="bar-gap" />
      <div className="bar-find" ref={searchSlot}>
        <SearchBox />
      </div>
      <span className="bar-who">
        {profile.agencyShortName}
        <span className="wide-only"> · {profile.role === 'focal' ? t('focal') : profile.person}</span>
      </span>
      {info?.ownTitleBar === true ? <WindowButtons host={context.session.host} /> : null}
    </header>
  );
}
