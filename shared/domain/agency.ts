import type { AgencyId, CalendarDate } from '#shared/ids.ts';

/**
 * An agency of the register. Identity is name + validity dates: a body can keep its name and be a new body
 * (e.g. Sở Nội vụ before and after the merger of 2025).
 */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  /** For narrow places, e.g. `Sở KH&ĐT`, `UBND TP Phú Quốc`. */
  readonly shortName: string;
  /** Other ways of writing it, abbreviations included; compared folded. */
  readonly aliases: readonly string[];
  /** Party bodies are asked, not assigned: they are never late. */
  readonly party: boolean;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** What it became and on what legal basis; null where unknown or still valid. */
  readonly successor: {
    readonly id: AgencyId;
    readonly from: CalendarDate;
    readonly basis: string;
    readonly verified: boolean;
    /**
     * The focal point has decided that the successor carries on the tasks and the reports from that day. False while the
     * same office goes on under another name, or while nobody has decided.
     */
    readonly takesOver?: boolean;
  } | null;
}

/** An agency of which nothing more is known than its names. */
export function plainAgency({ id, name, shortName }: Pick<Agency, 'id' | 'name' | 'shortName'>): Agency {
  return { id, name, shortName, aliases: [], party: false, validFrom: null, validTo: null, successor: null };
}
