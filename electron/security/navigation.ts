import { app, shell } from 'electron';
import { log } from '../log/log.ts';
import { mayOpenExternally } from './external-links.ts';
import { isOwnPage } from './origin.ts';

/** No window leaves its page, none opens another, no <webview> is ever attached. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenExternally(url)) openLater(url);
      return { action: 'deny' };
    });
  });
}

/** After the handler has answered, so that the page is not held up by the system's browser. */
function openLater(url: string): void {
  setImmediate(() => {
    shell.openExternal(url).catch((error: unknown) => log('open-external-failed', error));
  });
}
