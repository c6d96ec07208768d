import type { Measure } from '#shared/domain/measure.ts';
import { readMeasure } from '#shared/domain/measures/measure-fields.ts';
import { agencyId, taskPath, type AgencyId, type TaskPath } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Book } from './types.ts';

/**
 * Reads detailed plans on demand. A measure that was taken out, or whose making was taken back (every field empty
 * again), is not in the list.
 */
export function createMeasureReader(ledger: LedgerView): Pick<Book, 'measures'> {
  const lists = new Map<string, readonly Measure[]>();
  return {
    measures: (agency, task) => {
      const prefix = `plan/${agency}/${task}/`;
      const known = lists.get(prefix);
      if (known) return known;
      const list = readList(ledger, prefix, agency, task);
      lists.set(prefix, list);
      return list;
    },
  };
}

function readList(ledger: LedgerView, prefix: string, agency: AgencyId, task: TaskPath): readonly Measure[] {
  return ledger
    .entities(prefix)
    .flatMap((id) => {
      const fields = ledger.read(id) ?? {};
      if (Object.values(fields).every((value) => value === null)) return [];
      const key = { agency: agencyId(agency), task: taskPath(task), step: id.slice(prefix.length) };
      return [readMeasure(key, fields)];
    })
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((a, b) => a.order - b.order || (a.step < b.step ? -1 : 1));
}
