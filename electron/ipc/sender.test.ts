import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { requireOwnPage, UntrustedSender } from './sender.ts';

const webContents = {};
const window = { webContents } as BrowserWindow;
const ownFrame = { parent: null, url: 'app://bundle/index.html#/bao-cao' };

function eventFrom(sender: object, senderFrame: object | null): IpcMainInvokeEvent {
  return { sender, senderFrame } as IpcMainInvokeEvent;
}

test('the top frame of our own page may call', () => {
  expect(requireOwnPage(eventFrom(webContents, ownFrame), window)).toBe(window);
});

test.each([
  ['another window', eventFrom({}, ownFrame), window],
  ['a frame inside the page', eventFrom(webContents, { ...ownFrame, parent: ownFrame }), window],
  ['a frame that is gone', eventFrom(webContents, null), window],
  ['a foreign page', eventFrom(webContents, { parent: null, url: 'https://bundle/' }), window],
  ['a look-alike', eventFrom(webContents, { parent: null, url: 'app://bundle.evil/' }), window],
  ['a document being printed', eventFrom(webContents, { parent: null, url: 'app://print/1' }), window],
  ['no main window', eventFrom(webContents, ownFrame), null],
])('%s may not', (_who, event, main) => {
  expect(() => requireOwnPage(event, main)).toThrow(UntrustedSender);
});
