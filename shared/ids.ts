/**
 * Branded identifiers: a string of one kind cannot be passed where another is meant.
 * They are plain strings at run time, so they go through JSON and IndexedDB unchanged.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A plan, e.g. `158-KH-UBND-2024`. One plan has one ledger. */
export type PlanId = Branded<'PlanId'>;
/** An agency of the register, e.g. `so-ke-hoach-va-dau-tu`. Identity is name + validity (domain: a body can keep its name and be a new body). */
export type AgencyId = Branded<'AgencyId'>;
/** Place of a row in the appendix: section, then the numbers down to the row, e.g. `I.10.đ`. It is also the task's id in the ledger. */
export type TaskPath = Branded<'TaskPath'>;
/** A reporting period, e.g. `2024-Q3`, `2024-H1`, `2024-M09`, `2024-9M`, `2024-Y`, `2024-A1` (ad hoc). */
export type PeriodId = Branded<'PeriodId'>;
/** Ed25519 public key, 64 lower-case hex digits. */
export type PublicKey = Branded<'PublicKey'>;
/** SHA-256 of a segment's bytes, 64 lower-case hex digits. */
export type SegmentHash = Branded<'SegmentHash'>;

export const planId = (text: string): PlanId => text as PlanId;
export const agencyId = (text: string): AgencyId => text as AgencyId;
export const taskPath = (text: string): TaskPath => text as TaskPath;
export const periodId = (text: string): PeriodId => text as PeriodId;
export const publicKey = (hex: string): PublicKey => hex as PublicKey;
export const segmentHash = (hex: string): SegmentHash => hex as SegmentHash;

/** A calendar day as `YYYY-MM-DD`. Never a moment: no time zone can move it. */
export type CalendarDate = string;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
