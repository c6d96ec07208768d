import { app, dialog, type BrowserWindow } from 'electron';
import { log } from '../log/log.ts';
import { afterCrash } from './crash-policy.ts';

/** Logs a page that died, hangs or cannot be loaded, and brings it back once. */
export function watchPage(window: BrowserWindow): void {
  const { webContents } = window;
  let lastCrash: number | null = null;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('render-process-gone', `${reason} ${exitCode}`);
    const now = Date.now();
    const next = afterCrash(reason, now, lastCrash);
    lastCrash = now;
    if (next === 'reload') webContents.reload();
    if (next === 'tell-and-quit') {
      dialog.showErrorBox(
        'Sổ Kế hoạch phải đóng lại',
        'Cửa sổ chương trình dừng hai lần liên tiếp. Dữ liệu đã lưu vẫn còn nguyên; đồng chí mở lại chương trình.',
      );
      app.exit(1);
    }
  });
  window.on('unresponsive', () => log('page-unresponsive'));
  webContents.on('did-fail-load', (_event, code, description) =>
    log('page-not-loaded', `${code} ${description}`),
  );
  webContents.on('preload-error', (_event, _file, error) => log('preload-error', error));
}
