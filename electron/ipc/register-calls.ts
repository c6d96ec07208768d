import { app, type BrowserWindow } from 'electron';
import path from 'node:path';
import { openFiles } from '../files/open-files.ts';
import { openFolder } from '../files/open-folder.ts';
import type { IncomingFiles } from '../files/incoming-files.ts';
import { saveFile } from '../files/save-file.ts';
import { saveFiles } from '../files/save-files.ts';
import { hostInfo } from '../host-info.ts';
import { AttachmentFolder } from '../journal/attachment-folder.ts';
import { Journal } from '../journal/journal.ts';
import { DeviceKeys } from '../keys/device-keys.ts';
import { systemKeyStore } from '../keys/system-key-store.ts';
import { printToPdf, printWithDialog, stopPrinting } from '../print/print.ts';
import { showNotice } from '../notices/show-notice.ts';
import type { CloseHandshake } from '../window/close-handshake.ts';
import { controlWindow } from '../window/control-window.ts';
import { handle, type CallHandler, type CallHandlers } from './handle.ts';

interface Parts {
  readonly mainWindow: () => BrowserWindow | null;
  readonly incoming: IncomingFiles;
  readonly closing: CloseHandshake;
}

/** Answers every call of shared/contracts/ipc.ts; a call added there does not compile until it stands here. */
export function registerCalls({ mainWindow, incoming, closing }: Parts): void {
  const userData = app.getPath('userData');
  const key = new DeviceKeys(userData, systemKeyStore);
  const journal = new Journal(path.join(userData, 'journal'));
  const attachments = new AttachmentFolder(path.join(userData, 'journal'));

  const handlers: CallHandlers = {
    'app:info': () => hostInfo(userData),
    'file:save': saveFile,
    'file:save-all': saveFiles,
    'file:open': openFiles,
    'file:open-folder': openFolder,
    'print:pdf': (_window, request) => printToPdf(request),
    'print:stop': async (_window, job) => stopPrinting(job),
    'print:dialog': (_window, request) => printWithDialog(request),
    'keys:public': () => key.publicKey(),
    'keys:sign': (_window, message) => key.sign(message),
    'keys:next': () => key.nextPublicKey(),
    'keys:use-next': () => key.useNext(),
    'keys:address': (_window, of) => key.address(of),
    'keys:open-header': (_window, header) => key.openHeader(header),
    'journal:append': (_window, entries) => journal.append(entries),
    'journal:list': () => journal.list(),
    'journal:read': (_window, planId, hashes) => journal.read(planId, hashes),
    'journal:set-aside': (_window, planId, hashes) => journal.setAside(planId, hashes),
    'journal:keep-note': (_window, planId, note) => journal.keepNote(planId, note),
    'journal:notes': () => journal.notes(),
    'attachments:keep': (_window, planId, sha256, bytes) => attachments.keep(planId, sha256, bytes),
    'attachments:list': (_window, planId) => attachments.list(planId),
    'attachments:read': (_window, planId, sha256) => attachments.read(planId, sha256),
    'attachments:set-aside': (_window, planId, hashes) => attachments.setAside(planId, hashes),
    'notice:show': showNotice,
    'files:take': () => incoming.take(),
    'window:control': async (window, action) => controlWindow(window, action, closing),
  };

  for (const channel of Object.keys(handlers) as (keyof CallHandlers)[]) {
    handle(channel, mainWindow, handlers[channel] as CallHandler<typeof channel>);
  }
}
