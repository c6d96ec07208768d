import { agencyIdOf } from '#shared/domain/agencies/agency-id-of.ts';
import type { UpwardRecipient } from './upward-recipients.ts';

export interface IdentifiedRecipient extends UpwardRecipient {
  /** Of its document in the ledger: `upward-` and letters a–z, digits, hyphens. */
  readonly id: string;
}

/**
 * Ids of the documents to bodies above, in the order of the recipients: by the name as the office wrote it, whatever
 * the body is called on the day. No two recipients of a list share one, so that the edits of one report never turn up
 * in another; of names that differ in marks or signs only, the first has the plain id.
 */
export function withUpwardIds(recipients: readonly UpwardRecipient[]): readonly IdentifiedRecipient[] {
  const taken = new Set<string>();
  return recipients.map(({ name, form }) => {
    const plain = `upward-${agencyIdOf(name) ?? 'khac'}`;
    let id = plain;
    for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
    taken.add(id);
    return { id, name, form };
  });
}
