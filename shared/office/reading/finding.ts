import type { Warning } from '#shared/problem.ts';
import type { DoubtAnswer } from './table-reading.ts';

/** A warning while its table is read: where it stands is known by rows and columns, answers by what they choose. */
export interface Finding extends Warning {
  /** 1-based rows. */
  readonly rows: readonly number[];
  /** 1-based column; missing for whole rows. */
  readonly column?: number | null;
  /** Field of the task whose cell it is: the warning's `where` becomes `path:field`. */
  readonly field?: string;
  /** "Ghi chú"; by default the rows and the column. */
  readonly place?: string;
  /** What the list of doubts says instead of `message`, where one doubt stands for several findings. */
  readonly doubt?: string;
  /** Label of "leave it as read"; missing where nothing is doubtful. */
  readonly keep?: string;
  /** Further answers. */
  readonly answers?: readonly DoubtAnswer[];
}

export function toWarning({ code, message, where, proposeFrom }: Finding): Warning {
  return {
    code,
    message,
    ...(where === undefined ? {} : { where }),
    ...(proposeFrom === undefined ? {} : { proposeFrom }),
  };
}

/** "5, 7–9, 12": rows in words. */
export function rowRanges(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].toSorted((a, b) => a - b);
  const ranges: string[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while ((sorted[end + 1] ?? Number.NaN) === (sorted[end] ?? 0) + 1) end += 1;
    ranges.push(
      end > start + 1 ? `${sorted[start]}–${sorted[end]}` : sorted.slice(start, end + 1).join(', '),
    );
    start = end + 1;
  }
  return ranges.join(', ');
}
