import type { Host, HostCommand, HostInfo } from '#shared/contracts/host.ts';
import { productName, version } from '../../../package.json';
import { FileInbox } from '../file-inbox.ts';
import { Listeners } from '../listeners.ts';
import { webKeys } from './device-key.ts';
import { listenForLaunchedFiles } from './launched-files.ts';
import { noJournal, noSecondCopy } from './no-journal.ts';
import { noNotices } from './no-notices.ts';
import { keepOffline } from './offline.ts';
import { pickFiles } from './pick-files.ts';
import { pickFolder } from './pick-folder.ts';
import { printDocument } from './print-document.ts';
import { refusePdf } from './refuse-pdf.ts';
import { downloadAll, saveInBrowser } from './save-in-browser.ts';

/** A plain browser: file pickers and downloads, the key in IndexedDB, no second copy. For places where nothing may be installed. */
export function webHost(): Host {
  const inbox = new FileInbox();
  const commands = new Listeners<HostCommand>();
  keepOffline();
  listenForLaunchedFiles((files) => inbox.receive(files));
  // A browser closes tabs without asking; going out of sight is the last moment to finish what is being typed.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') commands.tell('close-requested');
  });

  return {
    kind: 'web',
    info,
    saveFile: saveInBrowser,
    saveFiles: downloadAll,
    openFiles: pickFiles,
    openFolder: pickFolder,
    printToPdf: refusePdf,
    print: printDocument,
    keys: webKeys(),
    journal: noJournal,
    attachments: noSecondCopy,
    notices: noNotices,
    onFilesOpened: (listener) => inbox.add(listener),
    onCommand: (listener) => commands.add(listener),
    // The browser's own frame has the buttons.
    windowControl: () => Promise.resolve(),
  };
}

async function info(): Promise<HostInfo> {
  const { quota, usage } = await navigator.storage.estimate();
  return {
    name: productName,
    version,
    engine: 'Trình duyệt',
    freeBytes: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage),
    hasJournal: false,
    systemNotices: false,
    ownTitleBar: false,
  };
}
