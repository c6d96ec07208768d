import type { Review } from '#shared/domain/report.ts';
import type { AgencyId, CalendarDate, Instant, PublicKey, TaskPath } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/** The focal point's judgement of a submission; names the segment it judged and never edits the agency's fields. */
export function reviewChange(review: Review): Change {
  const { agency, period, decision, judged, code, at, by, reasons } = review;
  return { entity: entity.review(agency, period), fields: { decision, judged, code, at, by, reasons } };
}

/** Accepts a device's key for an agency, after its fingerprint was compared. */
export function deviceChange(
  publicKey: PublicKey,
  device: {
    readonly agency: AgencyId;
    readonly person: string;
    readonly by: string;
    readonly at: Instant;
    /** Where encrypted packages for it go to; null, and not written, when it did not say. */
    readonly encryptTo?: string | null;
  },
): Change {
  const { encryptTo = null, ...accepted } = device;
  return {
    entity: entity.roster(publicKey),
    fields: encryptTo === null ? accepted : { ...accepted, encryptTo },
  };
}

/** A machine of the focal point says who works on it and where encrypted packages for it go to; it accepts nobody. */
export function ownDeviceChange(
  publicKey: PublicKey,
  device: { readonly person: string; readonly at: Instant; readonly encryptTo: string },
): Change {
  return { entity: entity.roster(publicKey), fields: { ...device } };
}

/** An officer's reading of a deadline; `due` null means "no due date", which is a decision too. */
export function deadlineConfirmation(
  task: TaskPath,
  confirmed: {
    readonly due: CalendarDate | null;
    readonly basis: string;
    readonly by: string;
    readonly at: Instant;
  },
): Change {
  return { entity: entity.reading(task), fields: { ...confirmed } };
}
