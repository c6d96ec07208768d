import type { Session } from '#renderer/data/session.ts';
import { listFieldConflicts } from '#shared/book/conflicts/list-field-conflicts.ts';
import { resolutionChanges, type Resolution } from '#shared/book/conflicts/resolution-changes.ts';
import { cleanText } from '#shared/text/clean-text.ts';

/**
 * Settles conflicts as chosen: one segment and one undo step, however many. What was settled meanwhile, or changed
 * since it was shown, is left alone.
 *
 * @returns how many were settled.
 */
export async function resolveConflicts(
  session: Session,
  resolutions: readonly Resolution[],
  label: string,
): Promise<number> {
  const groups = listFieldConflicts(session.ledger, session.profile.publicKey);
  const standing = new Map(
    groups.flatMap(({ conflicts }) => conflicts.map((conflict) => [conflict.id, fingerprintOf(conflict)])),
  );
  const current = resolutions.filter(({ conflict }) => standing.get(conflict.id) === fingerprintOf(conflict));
  if (current.length === 0) return 0;
  const clean = current.map(({ conflict, value }) => ({
    conflict,
    value: typeof value === 'string' ? cleanText(value) : value,
  }));
  await session.commit(label, resolutionChanges(clean));
  return current.length;
}

/** The values the officer looked at, by who wrote them. */
const fingerprintOf = ({ values }: Resolution['conflict']): string =>
  values
    .map(({ writer }) => writer.hash)
    .toSorted()
    .join();
