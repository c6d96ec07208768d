import { EventEmitter } from 'node:events';
import { devtools } from './devtools-pipe.ts';
import { protocol } from './schemes.ts';
import type { StandInWebContents } from './web-contents.ts';

type Ask = (
  contents: StandInWebContents,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;

/** Electron's kinds of permission and Chromium's names for them. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
};

/** Electron grants everything unless told otherwise; so does the stand-in, or a missing handler would not be seen. */
let ask: Ask = (_contents, _permission, answer) => answer(true);

export const defaultSession = Object.assign(new EventEmitter(), {
  protocol,
  setPermissionRequestHandler(handler: Ask): void {
    ask = handler;
  },
  // Chromium has one answer for asking and checking; devices are not emulated.
  setPermissionCheckHandler(): void {},
  setDevicePermissionHandler(): void {},
});

/** The DevTools protocol cannot stop a live prompt, so the handler is asked once per kind after each navigation. */
export async function applyPermissions(contents: StandInWebContents, origin: string): Promise<void> {
  for (const [kind, names] of Object.entries(PERMISSIONS)) {
    const granted = await new Promise<boolean>((resolve) => {
      ask(contents, kind, resolve, { requestingUrl: contents.getURL(), isMainFrame: true });
    });
    for (const name of names) {
      await devtools.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        origin,
      });
    }
  }
}
