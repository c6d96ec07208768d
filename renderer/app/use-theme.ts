import { usePreferences } from '#renderer/state/preferences.ts';
import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';

/** Sets `data-theme` on the page: what the officer chose, or what the system uses. Returns the colours in effect. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences((state) => state.theme);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  const shown = chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  return shown;
}
