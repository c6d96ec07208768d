import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopApi, DesktopCall } from '#shared/contracts/desktop-api.ts';
import type { Calls, Messages } from '#shared/contracts/ipc.ts';

/** One function per call; the page never gets `ipcRenderer`, a channel name or an event object. */
function call<Channel extends keyof Calls>(channel: Channel): DesktopCall<Channel> {
  return (...args) => ipcRenderer.invoke(channel, ...args);
}

function listen<Channel extends keyof Messages>(
  channel: Channel,
  listener: (payload: Messages[Channel]) => void,
): () => void {
  const withoutEvent = (_event: unknown, payload: Messages[Channel]): void => listener(payload);
  ipcRenderer.on(channel, withoutEvent);
  return () => {
    ipcRenderer.removeListener(channel, withoutEvent);
  };
}

const api: DesktopApi = {
  info: call('app:info'),
  saveFile: call('file:save'),
  saveFiles: call('file:save-all'),
  openFiles: call('file:open'),
  openFolder: call('file:open-folder'),
  printToPdf: call('print:pdf'),
  stopPrinting: call('print:stop'),
  print: call('print:dialog'),
  publicKey: call('keys:public'),
  sign: call('keys:sign'),
  nextPublicKey: call('keys:next'),
  useNextKey: call('keys:use-next'),
  keyAddress: call('keys:address'),
  openHeader: call('keys:open-header'),
  appendToJournal: call('journal:append'),
  listJournal: call('journal:list'),
  readJournal: call('journal:read'),
  setAsideInJournal: call('journal:set-aside'),
  keepNoteInJournal: call('journal:keep-note'),
  notesInJournal: call('journal:notes'),
  keepAttachment: call('attachments:keep'),
  listAttachments: call('attachments:list'),
  readAttachment: call('attachments:read'),
  setAttachmentsAside: call('attachments:set-aside'),
  showNotice: call('notice:show'),
  takeFiles: call('files:take'),
  controlWindow: call('window:control'),
  onFilesOpened: (listener) => listen('files:opened', () => listener()),
  onNoticeOpened: (listener) => listen('notice:opened', listener),
  onCommand: (listener) => listen('command', listener),
};

contextBridge.exposeInMainWorld('desktop', Object.freeze(api));
