import { today } from '#renderer/data/clock.ts';
import { defaultSetupOf, saveChosenSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { chosenSetup } from '#shared/office/setup/stored-setup.ts';

/** "Thể thức văn bản": keeps what the office chose on this machine. Writes queue, so that the last one typed stands. */
export function saveOfficeSetup(session: Session, book: Book, setup: OfficeSetup): Promise<void> {
  const { db, profile } = session;
  const defaults = defaultSetupOf(profile, book, today());
  return session.inTurn(() => saveChosenSetup(db, profile, chosenSetup(setup, defaults)));
}
