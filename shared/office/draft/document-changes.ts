import type { ReportBlock } from '../report/report-blocks.ts';

/** A paragraph, or a row of a table, that two versions of a document do not have alike; '' where one lacks it. */
export interface LineChange {
  readonly before: string;
  readonly after: string;
}

/** Where two versions of a document differ, in their order. Lines that both have, in the same order, are left out. */
export function documentChanges(
  before: readonly ReportBlock[],
  after: readonly ReportBlock[],
): readonly LineChange[] {
  const [old, young] = [before.flatMap(linesOf), after.flatMap(linesOf)];
  const longest = commonLengths(old, young);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [removed, added]: [string[], string[]] = [[], []];
    while ((i < old.length || j < young.length) && old[i] !== young[j]) {
      const skipOld = i < old.length ? (longest[i + 1]?.[j] ?? 0) : -1;
      const skipYoung = j < young.length ? (longest[i]?.[j + 1] ?? 0) : -1;
      if (skipOld >= skipYoung) removed.push(old[i++] ?? '');
      else added.push(young[j++] ?? '');
    }
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      changes.push({ before: removed[at] ?? '', after: added[at] ?? '' });
    }
    i += 1;
    j += 1;
  }
  return changes;
}

function linesOf(block: ReportBlock): readonly string[] {
  return block.kind === 'table' ? block.rows.map(({ cells }) => cells.join(' · ')) : block.text.split('\n');
}

/** Length of the longest common sequence of what is left from each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      const below = table[i + 1];
      row[j] = a[i] === b[j] ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
