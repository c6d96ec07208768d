import type { HostCommand } from './host.ts';
import type { CallOutcome, Calls } from './ipc.ts';

/** The name each call has on the bridge. The only place where channel and function are paired. */
const DESKTOP_FUNCTIONS = {
  'app:info': 'info',
  'file:save': 'saveFile',
  'file:save-all': 'saveFiles',
  'file:open': 'openFiles',
  'file:open-folder': 'openFolder',
  'print:pdf': 'printToPdf',
  'print:stop': 'stopPrinting',
  'print:dialog': 'print',
  'keys:public': 'publicKey',
  'keys:sign': 'sign',
  'keys:next': 'nextPublicKey',
  'keys:use-next': 'useNextKey',
  'keys:address': 'keyAddress',
  'keys:open-header': 'openHeader',
  'journal:append': 'appendToJournal',
  'journal:list': 'listJournal',
  'journal:read': 'readJournal',
  'journal:set-aside': 'setAsideInJournal',
  'journal:keep-note': 'keepNoteInJournal',
  'journal:notes': 'notesInJournal',
  'attachments:keep': 'keepAttachment',
  'attachments:list': 'listAttachments',
  'attachments:read': 'readAttachment',
  'attachments:set-aside': 'setAttachmentsAside',
  'notice:show': 'showNotice',
  'files:take': 'takeFiles',
  'window:control': 'controlWindow',
} as const satisfies Record<keyof Calls, string>;

type Functions = typeof DESKTOP_FUNCTIONS;

/** A call across the bridge; a refusal arrives as a value. */
export type DesktopCall<Channel extends keyof Calls> = (
  ...args: Calls[Channel]['args']
) => Promise<CallOutcome<Calls[Channel]['result']>>;

type DesktopCalls = { readonly [Channel in keyof Calls as Functions[Channel]]: DesktopCall<Channel> };

interface DesktopMessages {
  /** Listeners get payloads, never events. Each returns its unsubscribe. */
  onFilesOpened(listener: () => void): () => void;
  onCommand(listener: (command: HostCommand) => void): () => void;
  onNoticeOpened(listener: (address: string) => void): () => void;
}

/** What the preload puts on `window.desktop`, and nothing else. */
export type DesktopApi = DesktopCalls & DesktopMessages;
