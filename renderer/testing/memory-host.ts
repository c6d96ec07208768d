import { generateSigner, type ExportableSigner } from '#shared/crypto/ed25519.ts';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { openAgeHeader } from '#shared/crypto/open-age-header.ts';
import type { Host, JournalEntry, SaveRequest, SystemNotice } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';

/** A host whose files and journal live in memory: a machine of its own for scenario tests, real in everything else. */
export interface MemoryHost extends Host {
  /** What was "saved", newest last. */
  readonly saved: SaveRequest[];
  /** Notifications of the system, newest last. */
  readonly shownNotices: SystemNotice[];
  readonly journaled: Map<string, JournalEntry>;
  /** Attached files of the second copy, by SHA-256. */
  readonly attached: Map<string, Uint8Array>;
  /** The key it signs with, as PKCS #8: to put the machine onto a disk. */
  secretKey(): Promise<Uint8Array>;
  /** As a browser that lost the book and kept the key: no journal, and the key has signed. */
  forgetsAll(): void;
  /** Makes the next journal write fail, as a full disk does. */
  failNextAppend(): void;
  /**
   * The power fails when the journal has written or set aside that many more entries: the call never comes back.
   * Resolves at that moment.
   */
  powerFailsAfter(entries: number): Promise<void>;
}

export async function memoryHost(): Promise<MemoryHost> {
  let signer = await generateSigner();
  let next = await generateSigner();
  const former: ExportableSigner[] = [];
  let signedBefore = false;
  const notes = new Map<string, Uint8Array>();
  const saved: SaveRequest[] = [];
  const notices: SystemNotice[] = [];
  const journaled = new Map<string, JournalEntry>();
  const attached = new Map<string, Uint8Array>();
  let failing = false;
  /** Entries until the power fails; null while it does not. */
  let entriesLeft: number | null = null;
  let tellFailed: () => void = () => undefined;
  const beforeEntry = (): Promise<void> | undefined => {
    if (entriesLeft === null) return undefined;
    if (entriesLeft > 0) {
      entriesLeft -= 1;
      return undefined;
    }
    entriesLeft = null;
    tellFailed();
    return new Promise(() => undefined);
  };
  const unavailable = async (): Promise<never> => {
    throw new Problem('not-in-tests', 'Máy thử không có chức năng này.');
  };
  return {
    kind: 'electron',
    saved,
    shownNotices: notices,
    journaled,
    attached,
    secretKey: () => signer.exportPkcs8(),
    forgetsAll: () => {
      signedBefore = true;
      journaled.clear();
      attached.clear();
      notes.clear();
    },
    failNextAppend: () => {
      failing = true;
    },
    powerFailsAfter: (entries) => {
      entriesLeft = entries;
      return new Promise((resolve) => {
        tellFailed = resolve;
      });
    },
    info: async () => ({
      name: 'Sổ Kế hoạch',
      version: '0',
      engine: 'memory',
      freeBytes: 1_000_000_000,
      hasJournal: true,
      systemNotices: true,
      ownTitleBar: false,
    }),
    saveFile: async (request) => {
      saved.push(request);
      const { suggestedName: name, bytes } = request;
      return { name, place: name, bytes: bytes.length, verified: true };
    },
    saveFiles: async (requests) => {
      saved.push(...requests);
      return requests.map(({ suggestedName: name, bytes }) => ({
        name,
        place: name,
        bytes: bytes.length,
        verified: true,
      }));
    },
    openFiles: async () => [],
    openFolder: async () => null,
    printToPdf: unavailable,
    print: unavailable,
    keys: {
      publicKey: async () => signer.publicKey,
      sign: (message) => signer.sign(message),
      signedBefore: async () => signedBefore,
      nextPublicKey: async () => next.publicKey,
      useNext: async () => {
        former.push(signer);
        signer = next;
        next = await generateSigner();
        return signer.publicKey;
      },
      address: (of) => ageRecipient(of === 'current' ? signer : next),
      openHeader: (header) => openAgeHeader(header, [signer, ...former]),
    },
    journal: {
      append: async (entries) => {
        if (failing) {
          failing = false;
          throw new Problem('disk-full', 'Ổ đĩa đã đầy.');
        }
        for (const entry of entries) {
          await beforeEntry();
          journaled.set(entry.hash, entry);
        }
      },
      keepNote: async (planId, note) => {
        if (note === null) notes.delete(planId);
        else notes.set(planId, note);
      },
      notes: async () => [...notes].map(([planId, note]) => ({ planId, note })),
      list: async () => [...journaled.values()].map(({ planId, hash }) => ({ planId, hash })),
      read: async (_planId, hashes) => hashes.flatMap((hash) => journaled.get(hash) ?? []),
      setAside: async (_planId, hashes) => {
        for (const hash of hashes) {
          await beforeEntry();
          journaled.delete(hash);
        }
      },
    },
    attachments: {
      keep: async (_planId, sha256, bytes) => {
        await beforeEntry();
        attached.set(sha256, bytes);
      },
      list: async () => [...attached.keys()],
      read: async (_planId, sha256) => attached.get(sha256) ?? null,
      setAside: async (_planId, hashes) => {
        for (const sha256 of hashes) {
          await beforeEntry();
          attached.delete(sha256);
        }
      },
    },
    notices: {
      show: async (notice) => {
        notices.push(notice);
        return true;
      },
      onOpened: () => () => undefined,
    },
    onFilesOpened: () => () => undefined,
    onCommand: () => () => undefined,
    windowControl: async () => undefined,
  };
}
