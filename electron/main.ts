import { app, BrowserWindow, dialog, Menu } from 'electron';
import { APP_ID } from './app-id.ts';
import { IncomingFiles } from './files/incoming-files.ts';
import { registerCalls } from './ipc/register-calls.ts';
import { log, openLog } from './log/log.ts';
import { guardNavigation } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { registerScheme, serveScheme } from './security/protocol.ts';
import { openMainWindow, sendToPage, type MainWindow } from './window/main-window.ts';
import { showWindow } from './window/show-window.ts';

let main: MainWindow | null = null;

const incoming = new IncomingFiles(
  () => sendToPage(main?.window ?? null, 'files:opened'),
  (problem) => {
    const options = {
      type: 'warning' as const,
      message: problem.message,
      detail: problem.advice ?? '',
      buttons: ['Đóng'],
    };
    if (main !== null) {
      dialog.showMessageBox(main.window, options).catch((error: unknown) => log('message-not-shown', error));
    }
  },
);

// Before the app is ready.
// Windows shows notifications only of programs it knows by the id of their shortcut in the Start menu.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
registerScheme();
app.enableSandbox();

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  guardNavigation();
  incoming.add(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_event, argv, workingFolder) => {
    showAnyWindow();
    incoming.add(argv.slice(1), workingFolder);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    incoming.add([file], process.cwd());
  });
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => log('child-process-gone', `${type} ${reason}`));
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => {
      log('start-failed', error);
      app.exit(1);
    });
}

async function open(): Promise<void> {
  openLog(app.getPath('userData'));
  denyPermissions();
  serveScheme();
  Menu.setApplicationMenu(null);
  main = await openMainWindow();
  const { window, closing } = main;
  window.on('closed', () => {
    main = null;
  });
  registerCalls({ mainWindow: () => main?.window ?? null, incoming, closing });
}

/** Someone started the program again: shows the window that is there. */
function showAnyWindow(): void {
  const [window] = main === null ? BrowserWindow.getAllWindows() : [main.window];
  if (window !== undefined) showWindow(window);
}
