import type { Agency } from '#shared/domain/agency.ts';
import { agencyIdOf } from './agency-id-of.ts';

/**
 * An agency that is not in the register, by the name an officer gives it. The id comes from the name, so that two
 * machines that enter it get the same one. Null while the name is blank.
 */
export function namedAgency(
  name: string,
  shortName: string,
): Pick<Agency, 'id' | 'name' | 'shortName'> | null {
  const cleanName = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const id = agencyIdOf(cleanName);
  if (id === null) return null;
  return { id, name: cleanName, shortName: shortName.normalize('NFC').trim() || cleanName };
}
