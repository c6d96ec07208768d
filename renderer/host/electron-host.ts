import type { DesktopApi } from '#shared/contracts/desktop-api.ts';
import type { Host, HostCommand } from '#shared/contracts/host.ts';
import { publicKey } from '#shared/ids.ts';
import { FileInbox } from './file-inbox.ts';
import { Listeners } from './listeners.ts';
import { unwrapOutcome } from './unwrap-outcome.ts';

/** The desktop program, behind its bridge. Works the same on the stand-in. */
export function electronHost(desktop: DesktopApi): Host {
  const commands = new Listeners<HostCommand>();
  const inbox = new FileInbox();

  desktop.onCommand((command) => {
    // With nobody on the page to finish anything, closing goes on at once.
    if (commands.isEmpty) void unwrapOutcome(desktop.controlWindow('close'));
    else commands.tell(command);
  });
  const takeFiles = async (): Promise<void> => inbox.receive(await unwrapOutcome(desktop.takeFiles()));
  desktop.onFilesOpened(() => void takeFiles());

  return {
    kind: 'electron',
    info: () => unwrapOutcome(desktop.info()),
    saveFile: (request) => unwrapOutcome(desktop.saveFile(request)),
    saveFiles: (requests) => unwrapOutcome(desktop.saveFiles(requests)),
    openFiles: (request) => unwrapOutcome(desktop.openFiles(request)),
    openFolder: () => unwrapOutcome(desktop.openFolder()),
    printToPdf: async (request, signal) => {
      if (signal === undefined) return unwrapOutcome(desktop.printToPdf(request));
      signal.throwIfAborted();
      const job = crypto.randomUUID();
      const stop = (): void => void unwrapOutcome(desktop.stopPrinting(job));
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await unwrapOutcome(desktop.printToPdf({ ...request, job }));
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    print: (request) => unwrapOutcome(desktop.print(request)),
    keys: {
      publicKey: async () => publicKey(await unwrapOutcome(desktop.publicKey())),
      sign: (message) => unwrapOutcome(desktop.sign(message)),
      // The journal brings back what was signed.
      signedBefore: () => Promise.resolve(false),
      nextPublicKey: async () => publicKey(await unwrapOutcome(desktop.nextPublicKey())),
      useNext: async () => publicKey(await unwrapOutcome(desktop.useNextKey())),
      address: (of) => unwrapOutcome(desktop.keyAddress(of)),
      openHeader: (header) => unwrapOutcome(desktop.openHeader(header)),
    },
    journal: {
      append: (entries) => unwrapOutcome(desktop.appendToJournal(entries)),
      list: () => unwrapOutcome(desktop.listJournal()),
      read: (planId, hashes) => unwrapOutcome(desktop.readJournal(planId, hashes)),
      setAside: (planId, hashes) => unwrapOutcome(desktop.setAsideInJournal(planId, hashes)),
      keepNote: (planId, note) => unwrapOutcome(desktop.keepNoteInJournal(planId, note)),
      notes: () => unwrapOutcome(desktop.notesInJournal()),
    },
    attachments: {
      keep: (planId, sha256, bytes) => unwrapOutcome(desktop.keepAttachment(planId, sha256, bytes)),
      list: (planId) => unwrapOutcome(desktop.listAttachments(planId)),
      read: (planId, sha256) => unwrapOutcome(desktop.readAttachment(planId, sha256)),
      setAside: (planId, hashes) => unwrapOutcome(desktop.setAttachmentsAside(planId, hashes)),
    },
    notices: {
      show: (notice) => unwrapOutcome(desktop.showNotice(notice)),
      onOpened: (listener) => desktop.onNoticeOpened(listener),
    },
    onFilesOpened(listener) {
      const stop = inbox.add(listener);
      void takeFiles();
      return stop;
    },
    onCommand: (listener) => commands.add(listener),
    windowControl: (action) => unwrapOutcome(desktop.controlWindow(action)),
  };
}
