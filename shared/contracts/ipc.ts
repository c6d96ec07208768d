import type {
  HostCommand,
  HostInfo,
  JournalEntry,
  OpenedFile,
  OpenRequest,
  PrintRequest,
  SavedFile,
  SaveRequest,
  SystemNotice,
} from './host.ts';

/** Calls from the renderer to main: argument and result of each. Adding a line here breaks main, preload and renderer until each has it. */
export interface Calls {
  'app:info': { args: []; result: HostInfo };
  'file:save': { args: [SaveRequest]; result: SavedFile | null };
  'file:save-all': { args: [readonly SaveRequest[]]; result: readonly SavedFile[] | null };
  'file:open': { args: [OpenRequest]; result: readonly OpenedFile[] };
  'file:open-folder': { args: []; result: readonly OpenedFile[] | null };
  'print:pdf': { args: [PrintRequest]; result: Uint8Array };
  'print:stop': { args: [string]; result: void };
  'print:dialog': { args: [PrintRequest]; result: 'printed' | 'cancelled' };
  'keys:public': { args: []; result: string };
  'keys:sign': { args: [Uint8Array]; result: Uint8Array };
  'keys:next': { args: []; result: string };
  'keys:use-next': { args: []; result: string };
  'keys:address': { args: ['current' | 'next']; result: string };
  'keys:open-header': { args: [Uint8Array]; result: Uint8Array | null };
  'journal:append': { args: [readonly JournalEntry[]]; result: void };
  'journal:list': { args: []; result: readonly { planId: string; hash: string }[] };
  'journal:read': { args: [string, readonly string[]]; result: readonly JournalEntry[] };
  'journal:set-aside': { args: [string, readonly string[]]; result: void };
  'journal:keep-note': { args: [string, Uint8Array | null]; result: void };
  'journal:notes': { args: []; result: readonly { planId: string; note: Uint8Array }[] };
  'attachments:keep': { args: [string, string, Uint8Array]; result: void };
  'attachments:list': { args: [string]; result: readonly string[] };
  'attachments:read': { args: [string, string]; result: Uint8Array | null };
  'attachments:set-aside': { args: [string, readonly string[]]; result: void };
  'notice:show': { args: [SystemNotice]; result: boolean };
  'files:take': { args: []; result: readonly OpenedFile[] };
  'window:control': { args: ['minimize' | 'toggle-maximize' | 'close']; result: void };
}

/** Messages from main to the renderer. */
export interface Messages {
  'files:opened': void;
  command: HostCommand;
  /** The address of the notification that was clicked. */
  'notice:opened': string;
}

/** A refused call crosses the bridge as a value, because Electron strips everything but the message from errors. */
export type CallOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: { code: string; message: string; where?: string; advice?: string };
    };
