import { expect, test } from 'vitest';
import { pagePreferences, printPreferences } from './web-preferences.ts';

const SAFE = {
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
  spellcheck: false,
};

test('the page has the safe settings and its preload', () => {
  expect(pagePreferences('/x/preload.cjs')).toEqual({ ...SAFE, preload: '/x/preload.cjs' });
});

test('a document being printed has no preload and runs no script', () => {
  expect(printPreferences()).toEqual({ ...SAFE, javascript: false });
});
