/** Start of the stand-in for the Electron executable; README.md tells how it works. */
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from './application.ts';
import { commandLine } from './command-line.ts';
import { devtools } from './devtools-pipe.ts';
import { findChromium } from './find-chromium.ts';
import { live } from './live.ts';
import { provideElectron } from './module-shim.ts';
import { interceptRequests } from './requests.ts';
import { watchTargets } from './targets.ts';

const { switches, preloads, mainFile, appFolder } = commandLine;
const requireFromApp = createRequire(mainFile);

if (switches.has('inspect')) inspector.open(Number(switches.get('inspect') ?? 0), '127.0.0.1', false);
provideElectron();
for (const module of preloads) requireFromApp(module);
process.on('SIGINT', () => app.quit());
process.on('SIGTERM', () => app.quit());
devtools.onExit(() => {
  for (const window of live.windows.values()) window.targetGone();
  if (!live.quitting) app.quit();
});

// After Playwright's loader has had its turn, which holds back `ready` until a test is attached.
setImmediate(() => {
  run().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
});

async function run(): Promise<void> {
  requireFromApp(mainFile);
  if (live.quitting) return;
  devtools.launch(findChromium(), chromiumArguments());
  await tellVersions();
  await interceptRequests();
  await watchTargets();
  app.becomeReady();
}

function chromiumArguments(): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const port = switches.get('remote-debugging-port');
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    '--password-store=basic',
    '--use-mock-keychain',
    '--test-type',
    `--user-data-dir=${path.join(app.getPath('userData'), 'chromium')}`,
    ...(hasScreen ? [] : ['--headless']),
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    '--app=data:text/html,',
  ];
}

async function tellVersions(): Promise<void> {
  const { product } = await devtools.send('Browser.getVersion');
  const { version } = createRequire(path.join(appFolder, 'package.json'))('electron/package.json') as {
    version: string;
  };
  Object.defineProperty(process, 'versions', {
    value: { ...process.versions, chrome: product.split('/')[1], electron: version, standIn: '1' },
  });
}
