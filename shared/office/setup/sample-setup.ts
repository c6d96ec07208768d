import type { Agency } from '#shared/domain/agency.ts';
import { agencyId } from '#shared/ids.ts';
import { defaultOfficeSetup } from './default-office-setup.ts';
import type { OfficeSetup } from './office-setup.ts';

/** The default set-up of an agency of plan 158 by its name alone. For tests. */
export function sampleSetup(name: string, shortName = name): OfficeSetup {
  const agency = { id: agencyId('co-quan-thu'), name, shortName };
  const agencies: readonly Agency[] = [
    { ...agency, aliases: [], party: false, validFrom: null, validTo: null, successor: null },
  ];
  const plan = {
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    place: 'Kiên Giang',
    focalPoint: agencyId('dau-moi'),
  };
  return defaultOfficeSetup({ agency, agencies, plan, on: '2024-09-17' });
}
