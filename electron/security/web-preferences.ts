import type { WebPreferences } from 'electron';

/** Electron's safe defaults, spelled out so that a change is seen in a review and in a test. */
const SAFE: WebPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spell checker would fetch dictionaries from the internet.
  spellcheck: false,
};

export function pagePreferences(preload: string): WebPreferences {
  return { ...SAFE, preload };
}

/** For a document being printed: no preload and no scripts at all. */
export function printPreferences(): WebPreferences {
  return { ...SAFE, javascript: false };
}
