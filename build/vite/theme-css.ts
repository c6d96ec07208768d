import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type MantineThemeOverride,
} from '@mantine/core';

const ID = 'virtual:mantine-theme.css';
const RESOLVED = `\0${ID}`;

/**
 * Gives `import 'virtual:mantine-theme.css'`: the CSS variables of renderer/ui/theme.ts as a plain file.
 * Mantine would otherwise inject them as a `<style>` element at run time, which the content security policy refuses;
 * so the provider is used with `withCssVariables={false} withGlobalClasses={false}`.
 */
export function themeCss(themeFile: string): Plugin {
  return {
    name: 'mantine-theme-css',
    resolveId(id) {
      return id === ID ? RESOLVED : null;
    },
    async load(id) {
      if (id !== RESOLVED) return null;
      const file = path.resolve(themeFile);
      this.addWatchFile(file);
      const { module } = await runnerImport<{ theme: MantineThemeOverride }>(file, { logLevel: 'error' });
      const theme = mergeMantineTheme(DEFAULT_THEME, module.theme);
      return convertCssVariables(defaultCssVariablesResolver(theme));
    },
  };
}
