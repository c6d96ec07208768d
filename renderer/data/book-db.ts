import type { ChosenSetup } from '#shared/office/setup/stored-setup.ts';
import type { AgencyId, Instant, PlanId, PublicKey } from '#shared/ids.ts';
import type { RememberedShape } from '#shared/office/reading/remembered-shape.ts';
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BookSnapshot } from './book-snapshot.ts';
import type { ImportRecord } from './import-record.ts';
import type { BackupMark } from './machine-state.ts';
import type { Profile } from './profile.ts';

/** One segment as stored: its exact bytes deflated, so that a year of reports loads in a fraction of a second. */
export interface StoredSegment {
  readonly planId: string;
  readonly hash: string;
  readonly deflated: Uint8Array;
  readonly signature: Uint8Array;
}

/** An attached file, once however many records name it. */
export interface StoredAttachment {
  readonly planId: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** 1: it came in a package, and goes when the import that brought it is undone. 0: an officer here attached it. */
  readonly received: 0 | 1;
}

/** One plan this machine works on. `root` is the focal point's key, null until its package came. */
export interface StoredPlan {
  readonly planId: PlanId;
  readonly root: PublicKey | null;
  /** Who issued it and owns its rows, roster, periods and reviews. */
  readonly focalAgency: AgencyId;
  readonly openedAt: Instant;
  /** Keys an officer looked at and said are not of this plan; no longer offered for acceptance. */
  readonly ignoredKeys: readonly PublicKey[];
  /** The last backup written from here; absent before the first. */
  readonly backup?: BackupMark;
}

/** Text being typed that is not a change yet; survives a crash, is dropped once it was saved. */
export interface StoredDraft {
  readonly key: string;
  readonly planId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

/** What an office chose for its documents on this machine; never part of a package. */
export interface StoredSetup {
  /** Of this record's shape. */
  readonly version: 1;
  readonly chosen: ChosenSetup;
  readonly at: Instant;
}

/** A reminder that was given, or that the officer put away. */
export interface StoredReminder {
  readonly planId: string;
  /** By a notification of the system; or in the window, and put away there. */
  readonly channel: ReminderChannel;
  /** As in Reminder. */
  readonly key: string;
  readonly at: Instant;
}

export type ReminderChannel = 'system' | 'window';

/**
 * The book database. Strict durability: a transaction is on disk before it is called complete.
 * Segments are the truth; there are no row tables (120,000 rows take 20 s, the same data as segments 0.2 s).
 */
export class BookDb extends Dexie {
  segments!: Table<StoredSegment, [string, string]>;
  plans!: EntityTable<StoredPlan, 'planId'>;
  imports!: EntityTable<ImportRecord, 'id'>;
  drafts!: EntityTable<StoredDraft, 'key'>;
  profiles!: Table<Profile, 'me'>;
  setups!: Table<StoredSetup, string>;
  snapshots!: EntityTable<BookSnapshot, 'id'>;
  readings!: EntityTable<RememberedShape, 'shape'>;
  attachments!: Table<StoredAttachment, [string, string]>;
  reminders!: Table<StoredReminder, [string, ReminderChannel, string]>;

  constructor(name = 'so-ke-hoach') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      segments: '[planId+hash], planId',
      plans: 'planId',
      imports: 'id, planId',
      drafts: 'key, planId',
      profiles: '',
    });
    this.version(2).stores({ setups: '' });
    this.version(3).stores({ snapshots: 'id, planId' });
    this.version(4).stores({ readings: 'shape' });
    // `received` is indexed with the plan so that it can be asked for without reading megabytes of bytes.
    this.version(5).stores({ attachments: '[planId+sha256], planId, [planId+received]' });
    this.version(6).stores({ reminders: '[planId+channel+key], [planId+channel]' });
  }
}
