import type { TaskReport } from '#shared/domain/report.ts';
import type { Instant } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { FieldWrite } from '#shared/ledger/types.ts';
import type { WorkbookDecision } from './changes/workbook-changes.ts';
import { effectiveFields } from './effective-fields.ts';
import { workbookSource, type WorkbookSource } from './report-provenance.ts';

/** One value a field had, or that a workbook said and an officer did not take. */
export interface HistoryWrite extends FieldWrite {
  /** What is shown now, what stands beside it unchosen, what was turned down; null for what was replaced. */
  readonly standing: 'shown' | 'beside' | 'not-taken' | null;
  /** The workbook the value came in; null when its agency's machine wrote it. */
  readonly workbook: WorkbookSource | null;
}

/** Every value a field of any record had, the newest first, as the ledger knows it. */
export function fieldHistory(
  ledger: Pick<Ledger, 'history' | 'field'>,
  id: string,
  field: string,
): readonly HistoryWrite[] {
  const now = ledger.field(id, field);
  const beside = new Set(now?.others.map(({ writer }) => writer.hash));
  return ledger
    .history(id, field)
    .toReversed()
    .map((write) => ({
      ...write,
      standing:
        now?.writer.hash === write.writer.hash ? 'shown' : beside.has(write.writer.hash) ? 'beside' : null,
      workbook: null,
    }));
}

/**
 * The same of a report's field, whose values come from two places: the agency's own record and the workbooks the focal
 * point took in. Newest first: within a record in causal order, between the two by their writers' clocks.
 */
export function reportHistory(
  ledger: Ledger,
  key: Pick<TaskReport, 'agency' | 'task' | 'period'>,
  field: string,
): readonly HistoryWrite[] {
  const { agency, task, period } = key;
  const fromWorkbook = effectiveFields(ledger, ledger, key)?.sourceOf(field) === 'workbook';
  const own = fieldHistory(ledger, entity.report(agency, task, period), field).map((write) =>
    fromWorkbook && write.standing === 'shown' ? { ...write, standing: null } : write,
  );
  const filled = fieldHistory(ledger, entity.filled(agency, task, period), field).map(
    (write): HistoryWrite => {
      const workbook = workbookSource(ledger, key, write.writer.hash);
      const standing = fromWorkbook || write.standing !== 'shown' ? write.standing : null;
      return { ...write, standing, workbook };
    },
  );
  // Each import writes the reports whole: what only repeats the value before is no news.
  const told = filled.filter((write, index) => {
    const before = filled[index + 1] ?? own.find(({ writer }) => writer.time <= write.writer.time);
    return write.standing === 'shown' || before === undefined || !sameJson(before.value, write.value);
  });
  return merged(merged(own, told), notTaken(ledger, key, field, [...own, ...filled]));
}

/** Both lists keep their own order. */
function merged(a: readonly HistoryWrite[], b: readonly HistoryWrite[]): readonly HistoryWrite[] {
  const [left, right] = [[...a], [...b]];
  const all: HistoryWrite[] = [];
  for (;;) {
    const [one, other] = [left[0], right[0]];
    if (one === undefined || other === undefined) return [...all, ...left, ...right];
    const next = other.writer.time >= one.writer.time ? right.shift() : left.shift();
    if (next !== undefined) all.push(next);
  }
}

/** What workbooks said that officers of the focal point turned down: it is in no record, only in their decisions. */
function notTaken(
  ledger: Pick<Ledger, 'history'>,
  { agency, task, period }: Pick<TaskReport, 'agency' | 'task' | 'period'>,
  field: string,
  known: readonly HistoryWrite[],
): readonly HistoryWrite[] {
  const found = new Map<string, HistoryWrite>();
  for (const { value: list, writer } of ledger.history(entity.workbook(agency, period), 'decided')) {
    for (const each of Array.isArray(list) ? list : []) {
      const { task: of, field: name, notTaken: value, officer, file, by, at, sha256 } = decision(each);
      const id = `${sha256} ${at}`;
      if (of !== task || name !== field || value === undefined || found.has(id)) continue;
      if (known.some((write) => write.workbook !== null && sameJson(write.value, value))) continue;
      const workbook = { officer, importedBy: by, file };
      found.set(id, { value, writer, standing: 'not-taken', workbook });
    }
  }
  return [...found.values()].toReversed();
}

interface Read {
  readonly task: string;
  readonly field: string;
  readonly notTaken: JsonValue | undefined;
  readonly officer: string;
  readonly file: string;
  readonly by: string;
  readonly at: Instant;
  readonly sha256: string;
}

/** A decision as it may stand in a record that somebody else wrote. */
function decision(value: JsonValue): Read {
  const said = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Partial<
    Record<keyof WorkbookDecision, JsonValue>
  >;
  const text = (name: keyof WorkbookDecision): string => {
    const found = said[name];
    return typeof found === 'string' ? found : '';
  };
  return {
    task: text('task'),
    field: text('field'),
    notTaken: said.notTaken,
    officer: text('officer'),
    file: text('file'),
    by: text('by'),
    at: typeof said.at === 'number' ? said.at : 0,
    sha256: text('sha256'),
  };
}
