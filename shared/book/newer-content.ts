import { groupBy } from '#shared/group-by.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { ownerOf } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';

/** What the ledger holds and this version of the program cannot show. All of it is kept and handed on untouched. */
export interface NewerContent {
  /** Segments of a later version of the format. */
  readonly segments: number;
  /** Records of kinds that this version does not know, by kind. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Fields of reports that this version does not know, by name. */
  readonly reportFields: readonly string[];
}

/** Says what a newer version of the program wrote; null when there is nothing of the kind. */
export function newerContent(ledger: Ledger): NewerContent | null {
  const segments = ledger.unreadable().length;
  const unknown = ledger.entities('').filter((id) => ownerOf(id) === null);
  const kinds = [...groupBy(unknown, (id) => id.split('/', 1)[0] ?? id)]
    .map(([kind, ids]) => ({ kind, count: ids.length }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  const known = new Set(Object.keys(blankReport()));
  const fields = ledger.entities('rep/').flatMap((id) => Object.keys(ledger.read(id) ?? {}));
  const reportFields = [...new Set(fields)].filter((field) => !known.has(field)).toSorted();
  return segments + kinds.length + reportFields.length === 0 ? null : { segments, kinds, reportFields };
}
