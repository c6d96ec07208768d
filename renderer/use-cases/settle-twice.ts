import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { DoubleSubmission } from '#shared/domain/report.ts';
import { stageTwice, twiceSettled } from '#shared/workbook/stage-twice.ts';
import type { DecideWorkbooks } from './import/take-in-workbooks.ts';

/**
 * A report was sent as a package and as a workbook: asks which values stand where they differ and writes it, as one step
 * to take back.
 *
 * @returns false when the officer put it off.
 */
export async function settleTwice(
  session: Session,
  book: Book,
  twice: DoubleSubmission,
  decide: DecideWorkbooks,
): Promise<boolean> {
  const staged = stageTwice(book, twice);
  const choices = (await decide([staged])).get(staged);
  if (choices === undefined) return false;
  const by = { person: session.profile.person, at: now() };
  await session.commit(
    'đối chiếu gói và tệp điền',
    await twiceSettled(book, session.ledger, twice, choices, by),
  );
  return true;
}
