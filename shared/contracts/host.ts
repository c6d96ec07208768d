import type { PublicKey } from '#shared/ids.ts';

/**
 * Everything the renderer needs from whatever hosts it: Electron, its stand-in, or a plain web page.
 * Paths never cross this line: main owns them, the renderer sends intents and gets names.
 */
export interface Host {
  readonly kind: 'electron' | 'web';
  info(): Promise<HostInfo>;

  /** Save dialog, then an atomic, verified write. Null when the officer cancelled. Throws Problem on a failed write. */
  saveFile(request: SaveRequest): Promise<SavedFile | null>;
  /**
   * A dialog for a folder, then every file into it like `saveFile`. A name that is taken there gets a number: nothing is
   * replaced. Null when the officer cancelled. Throws Problem at the first that cannot be written; those before it stay.
   */
  saveFiles(requests: readonly SaveRequest[]): Promise<readonly SavedFile[] | null>;
  /** Open dialog, several files when asked. Empty when cancelled. */
  openFiles(request: OpenRequest): Promise<readonly OpenedFile[]>;
  /** Asks for a folder: everything in it, named by the way down from it. Null when cancelled. Problem as readFolderFiles. */
  openFolder(): Promise<readonly OpenedFile[] | null>;
  /** Prints an HTML print document (renderer/features/print builds it) to PDF bytes, header and footer as the document says. */
  /** `signal` stops it: the promise rejects at once and nothing of the document stays. */
  printToPdf(request: PrintRequest, signal?: AbortSignal): Promise<Uint8Array>;
  /** Opens the system's print dialog for the document. */
  print(request: PrintRequest): Promise<'printed' | 'cancelled'>;

  keys: HostKeys;
  journal: HostJournal;
  attachments: HostAttachments;
  notices: HostNotices;

  /** Files the system handed over: double click, command line, second instance. Called at once with those that already came. */
  onFilesOpened(listener: (files: readonly OpenedFile[]) => void): () => void;
  onCommand(listener: (command: HostCommand) => void): () => void;
  /** Tells main that drafts are being typed: closing then asks the renderer to finish first. */
  windowControl(action: 'minimize' | 'toggle-maximize' | 'close'): Promise<void>;
}

export type HostCommand = 'close-requested';

export interface HostInfo {
  readonly name: string;
  readonly version: string;
  readonly engine: string;
  /** Bytes free where data is kept; null when the host cannot tell. */
  readonly freeBytes: number | null;
  /** False in the web host: there is no second copy unless the officer makes backups. */
  readonly hasJournal: boolean;
  /** The operating system takes notifications from this host. */
  readonly systemNotices: boolean;
  /** The window has no system frame: the program draws the window buttons. */
  readonly ownTitleBar: boolean;
}

/** `appendix`: whatever an appendix may come in; only opened, never written. `evidence`: any file, by its own ending. */
export type FileKind =
  'package' | 'xlsx' | 'xlsm' | 'docx' | 'pdf' | 'html' | 'backup' | 'zip' | 'appendix' | 'evidence';

export interface SaveRequest {
  /** A file name, never a path. */
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
  /** For people, e.g. `USB (E:)\…\KH158.skh`; the name alone on the web. */
  readonly place: string;
  readonly bytes: number;
  /** The file was read again and is identical. False where the host cannot check (web download). */
  readonly verified: boolean;
}

export interface OpenRequest {
  readonly kinds: readonly FileKind[];
  readonly multiple: boolean;
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PrintRequest {
  /** A complete, self-contained HTML document: styles in style elements, no style attributes, no scripts. */
  readonly html: string;
  readonly title: string;
  /** A UUID by which main can be told to stop; set by the host. */
  readonly job?: string;
}

/** A notification of the operating system: seen outside the window, and when it is minimised. */
export interface SystemNotice {
  readonly title: string;
  readonly body: string;
  /** Of the page that a click on it opens, e.g. `/bao-cao/2024-Q3`. */
  readonly address: string;
}

export interface HostNotices {
  /** False where the system takes none; then nothing was shown. */
  show(notice: SystemNotice): Promise<boolean>;
  /** Somebody clicked on one: the window is in front, the page is for the listener to open. */
  onOpened(listener: (address: string) => void): () => void;
}

/** The device key. In Electron it lives in main, wrapped by the system's store where there is one. */
export interface HostKeys {
  /** Makes the key at first use. */
  publicKey(): Promise<PublicKey>;
  /** Ed25519 over what a segment, a manifest or a request has signed (`skh-segment-1 …`), and nothing else. */
  sign(message: Uint8Array): Promise<Uint8Array>;
  /**
   * Signed something in an earlier run, on a host that cannot bring a lost book back by itself: going on with the key
   * would then give out its numbers a second time.
   */
  signedBefore(): Promise<boolean>;
  /**
   * The key that will follow this one: made at the first call and kept, so that the same one is named until it is
   * taken into use. Signs nothing before.
   */
  nextPublicKey(): Promise<PublicKey>;
  /** From now on the next key signs. The old one is set aside, never deleted. Returns the key in use. */
  useNext(): Promise<PublicKey>;
  /** Where encrypted packages (`age1…`) go to for the present key, or for the one that will follow it. */
  address(of: 'current' | 'next'): Promise<string>;
  /**
   * The key of one encrypted file from its header, when it is meant for this machine's present key or for one it had
   * before; null otherwise. The machine's secret does not come out.
   */
  openHeader(header: Uint8Array): Promise<Uint8Array | null>;
}

export interface JournalEntry {
  readonly planId: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The second copy of every segment, fsynced and content-named, outside the browser profile.
 * The renderer calls a change saved only after `append` returned. On the web it keeps nothing and says so in HostInfo.
 */
export interface HostJournal {
  append(entries: readonly JournalEntry[]): Promise<void>;
  list(): Promise<readonly { readonly planId: string; readonly hash: string }[]>;
  read(planId: string, hashes: readonly string[]): Promise<readonly JournalEntry[]>;
  /** Undo of an import: the files are moved aside, not deleted. */
  setAside(planId: string, hashes: readonly string[]): Promise<void>;
  /** A few words beside a plan's segments: whose machine it is and whom it believes. Null takes them away. */
  keepNote(planId: string, note: Uint8Array | null): Promise<void>;
  /** The notes of all plans, to start from when the database is gone. */
  notes(): Promise<readonly { readonly planId: string; readonly note: Uint8Array }[]>;
}

/**
 * The second copy of attached files, beside the journal and like it: fsynced, named by their SHA-256, outside the browser
 * profile. On the web it keeps nothing.
 */
export interface HostAttachments {
  /** Returns when the file lies on the disk. One at a time: a file may have 25 MB. */
  keep(planId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  list(planId: string): Promise<readonly string[]>;
  /** Null when it is not there, or not whole: then it is moved away, to be written anew from the other copy. */
  read(planId: string, sha256: string): Promise<Uint8Array | null>;
  /** Undo of an import: the files are moved aside, not deleted. */
  setAside(planId: string, hashes: readonly string[]): Promise<void>;
}
