import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import { BookDb } from '#renderer/data/book-db.ts';
import { openSession } from '#renderer/data/open-session.ts';
import { loadProfile } from '#renderer/data/profile-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { OfficerAnswers } from '#renderer/use-cases/enter-book.ts';
import { type PlanChoice, startBook } from '#renderer/use-cases/start-book.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { memoryHost, type MemoryHost } from './memory-host.ts';

/** One officer's machine: own key, own database, own journal. Real parts throughout; only files are in memory. */
export interface Machine {
  readonly host: MemoryHost;
  session: Session;
  book(): Book;
  /** The package saved last, as a file somebody else can open. */
  lastFile(): OpenedFile;
  /** Closes and opens again, as after a restart or a crash. */
  restart(): Promise<void>;
  /** Loses the database (a profile emptied by a full disk) and answers the first questions again. */
  loseDatabase(): Promise<void>;
}

let machines = 0;

/** Starts a machine for an agency: of the built-in register by its id, or one that it does not know. */
export async function machine(
  agency: string | OfficerAnswers['agency'],
  choice: PlanChoice = { kind: 'built-in', planId: plan158().id },
): Promise<Machine> {
  const host = await memoryHost();
  const name = `machine-${(machines += 1)}`;
  const known = typeof agency === 'string' ? builtInAgencies.find(({ id }) => id === agency) : agency;
  if (!known) throw new Error(`No such agency: ${JSON.stringify(agency)}`);
  const answers = { agency: known, person: `Cán bộ ${known.shortName}`, position: '', plan: choice };
  let db = new BookDb(name);
  let { session } = await startBook(host, db, answers);
  let read = createBookReader(builtInPlan(session.planId), builtInAgencies);
  return {
    host,
    get session() {
      return session;
    },
    book: () => read(session.ledger, '2024-09-17'),
    lastFile: () => {
      const saved = host.saved.at(-1);
      if (!saved) throw new Error('Nothing was saved yet');
      return { name: saved.suggestedName, bytes: saved.bytes };
    },
    restart: async () => {
      db.close();
      db = new BookDb(name);
      const profile = await loadProfile(db);
      if (!profile) throw new Error('The profile is gone');
      ({ session } = await openSession(host, db, profile));
      read = createBookReader(builtInPlan(session.planId), builtInAgencies);
    },
    loseDatabase: async () => {
      await db.delete();
      db = new BookDb(name);
      ({ session } = await startBook(host, db, answers));
      read = createBookReader(builtInPlan(session.planId), builtInAgencies);
    },
  };
}
