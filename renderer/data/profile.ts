import type { AgencyId, PlanId, PublicKey } from '#shared/ids.ts';

/** Who works on this machine: the answers of the first start. Stored in the book database, never in a package as such. */
export interface Profile {
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly agencyShortName: string;
  readonly person: string;
  readonly position: string;
  readonly planId: PlanId;
  readonly role: 'focal' | 'agency';
  readonly publicKey: PublicKey;
  /** Sample data: can be thrown away whole by one action. */
  readonly sample: boolean;
}
