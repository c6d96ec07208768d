import type { BookTask } from '#shared/book/types.ts';
import { sidesInWords } from '#shared/domain/closing-day/contradiction-words.ts';
import type { ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';

/** A report that may be returned, with the tasks it speaks of. */
export interface ReturnableReport {
  readonly row: ClosingRow;
  readonly tasks: readonly BookTask[];
}

/** For each agency the tasks that are to be returned, each with a reason of its own, '' for the common one. */
export type ChosenReturns = ReadonlyMap<AgencyId, ReadonlyMap<TaskPath, string>>;

/** To begin with, what was found is chosen, with the reason that follows from it. */
export function suggestedReturns(reports: readonly ReturnableReport[], before: string): ChosenReturns {
  return new Map(
    reports.map(({ row, tasks }) => {
      const found = tasks.flatMap(({ path }) => {
        const reason = reasonFor(row, path, before);
        return reason === null ? [] : [[path, reason] as const];
      });
      return [row.agency, new Map(found)];
    }),
  );
}

function reasonFor({ unchanged, contradictions }: ClosingRow, path: TaskPath, before: string): string | null {
  const clash = contradictions.find(({ task }) => task === path);
  if (clash !== undefined) return `${sidesInWords(clash)}: đề nghị thống nhất tình trạng.`;
  return unchanged.includes(path) ? `Nội dung giống hệt ${before}: đề nghị ghi kết quả của kỳ này.` : null;
}

/** What is returned: agencies with at least one task, each task's own reason or the common one. */
export function returnsOf(
  chosen: ChosenReturns,
  common: string,
): ReadonlyMap<AgencyId, Readonly<Record<string, string>>> {
  const given = [...chosen].map(
    ([agency, tasks]) =>
      [
        agency,
        Object.fromEntries(
          [...tasks].map(([path, own]) => [path, own.trim() === '' ? common.trim() : own.trim()]),
        ),
      ] as const,
  );
  return new Map(given.filter(([, reasons]) => Object.keys(reasons).length > 0));
}

/** The first task that is chosen and has no reason yet. */
export function withoutReason(
  returns: ReadonlyMap<AgencyId, Readonly<Record<string, string>>>,
): { readonly agency: AgencyId; readonly task: string } | null {
  for (const [agency, reasons] of returns) {
    const found = Object.entries(reasons).find(([, reason]) => reason === '');
    if (found !== undefined) return { agency, task: found[0] };
  }
  return null;
}
