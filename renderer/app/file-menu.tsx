import { usePreferences, type Theme } from '#renderer/state/preferences.ts';
import type { HostInfo } from '#shared/contracts/host.ts';
import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionContext, AppActionId } from './app-action.ts';
import { appActions } from './app-actions.ts';
import { runAction } from './use-shortcuts.ts';

const GROUPS: readonly (readonly AppActionId[])[] = [
  ['exchange', 'read-appendix', 'full-text', 'calendar', 'agencies'],
  ['print', 'office-setup', 'search'],
  ['undo', 'save'],
  ['guide', 'delete-sample'],
];
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** "Tệp": the same actions as the keyboard's, with their keys, and the look of the window. */
export function FileMenu({
  context,
  info,
}: {
  readonly context: ActionContext;
  readonly info: HostInfo | null;
}) {
  const { t } = useTranslation('app');
  const theme = usePreferences((state) => state.theme);
  const setTheme = usePreferences((state) => state.setTheme);
  const item = (id: AppActionId) => {
    const action = appActions.find((candidate) => candidate.id === id);
    if (action === undefined || action.offered?.(context.session) === false) return null;
    return (
      <Menu.Item key={id} rightSection={action.keys} onClick={() => void runAction(action, context)}>
        {t(`actions.${id}`)}
      </Menu.Item>
    );
  };
  return (
    <Menu
      position="bottom-start"
      offset={0}
      width={280}
      withInitialFocusPlaceholder={false}
      // In the bar, so that it belongs to a landmark.
      withinPortal={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className="bar-file">
          {t('fileMenu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {GROUPS.map((group) => (
          <div key={group[0]} role="none">
            {group.map(item)}
            <Menu.Divider />
          </div>
        ))}
        <Menu.Label>{t('theme.label')}</Menu.Label>
        <Menu.RadioGroup value={theme} onChange={(choice) => setTheme(choice as Theme)}>
          {THEMES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`theme.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {info?.ownTitleBar === true ? (
          <>
            <Menu.Divider />
            {item('quit')}
          </>
        ) : null}
        {info === null ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>
              {t('about', { name: info.name, version: info.version, engine: info.engine })}
            </Menu.Label>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
