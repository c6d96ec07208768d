import { agencyId, type AgencyId } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';

/**
 * The id of an agency that is in no register: from its name, so that two machines that add the same agency give it
 * the same one. Null where the name has no letters.
 */
export function agencyIdOf(name: string): AgencyId | null {
  const slug = fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? null : agencyId(slug);
}
