import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import type {
  AppendixDifferences,
  HeadDifference,
  TaskDifference,
} from '#shared/domain/amendment/compare-appendices.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import type { CalendarDate, Instant, TaskPath } from '#shared/ids.ts';
import { taskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';
import { fold } from '#shared/text/fold.ts';
import type { WithdrawnTask } from '../types.ts';
import { taskFields } from './plan-changes.ts';
import { newOrders } from './row-order.ts';

/** What the focal point takes over from a newer appendix, and the document it rests on. */
export interface AmendmentInput {
  /** The appendix in force. */
  readonly before: AppendixDocument;
  readonly withdrawn: readonly WithdrawnTask[];
  readonly after: AppendixDocument;
  readonly differences: AppendixDifferences;
  /** Ids of the differences that are taken over; the others leave the plan as it is. */
  readonly taken: ReadonlySet<string>;
  readonly document: { readonly number: string; readonly date: CalendarDate; readonly title: string };
  /** Why rows are withdrawn, as far as the document does not say; may be empty. */
  readonly reason: string;
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  /** The number a row or section is sorted by, by the id of its entity. */
  readonly orderOf: (entityId: string) => number;
}

/**
 * The changes that take an amendment over, all in one step. No row is deleted: one that is gone is withdrawn with the
 * document and the reason, and keeps its reports. A row that was renumbered keeps its key and with it its reports.
 */
export function amendmentChanges(input: AmendmentInput): {
  readonly changes: readonly Change[];
  /** Row of the newer appendix → under which key the plan has it now; rows not taken over are left out. */
  readonly keys: ReadonlyMap<AppendixTask, TaskPath>;
} {
  const { differences, taken, after } = input;
  const chosen = differences.tasks.filter(({ id }) => taken.has(id));
  const keys = keysAfter(input, chosen);
  const fields = new Map<string, Record<string, JsonValue>>();
  const write = (key: string, more: Record<string, JsonValue>): void => {
    fields.set(key, { ...fields.get(key), ...more });
  };
  for (const difference of chosen) {
    const { before, after: row } = difference;
    if (row === null) write(taskKey(before), { withdrawn: withdrawal(input) });
    else if (before === null) {
      const key = keys.get(row) ?? taskPath(row.path);
      const { order: _order, ...written } = taskFields({ ...row, key }, 0);
      const revived = input.withdrawn.some(({ path }) => path === key);
      write(key, { ...written, ...(revived ? { path: row.path, withdrawn: null } : {}) });
    } else write(taskKey(before), changedFields(difference));
  }
  for (const [key, order] of newOrders(rowsAfter(input, chosen, keys))) write(key, { order });
  const live = liveSections(input, chosen);
  const head = differences.head.filter(
    ({ id, kind, place }) => taken.has(id) || (kind === 'section' && live.has(place)),
  );
  const changes: Change[] = [
    ...head.flatMap((difference) => headChange(difference, input, live)),
    ...[...fields].map(([key, values]) => ({ entity: entity.task(taskPath(key)), fields: values })),
  ];
  if (changes.length > 0) changes.push(amendmentRecord(input, chosen));
  return { changes, keys: new Map(after.tasks.flatMap((row) => pairOf(row, keys.get(row)))) };
}

const pairOf = (row: AppendixTask, key: TaskPath | undefined): [AppendixTask, TaskPath][] =>
  key === undefined ? [] : [[row, key]];

/** The fields of a row that differ, and its place where that differs. Where it stood in the file goes with them. */
function changedFields(
  difference: Extract<TaskDifference, { kind: 'changed' | 'moved' }>,
): Record<string, JsonValue> {
  const { before, after, fields, kind } = difference;
  const all = taskFields({ ...after, key: taskKey(before) }, 0);
  const names = new Set(fields.map(({ field }) => (field.startsWith('extra:') ? 'extra' : field)));
  const place = kind === 'moved' ? ['number', 'section', 'parent'] : [];
  const written = [...names, ...place, 'source', 'warnings'].map(
    (name) => [name, all[name] ?? null] as const,
  );
  return { ...Object.fromEntries(written), ...(kind === 'moved' ? { path: after.path } : {}) };
}

function withdrawal({ document, reason, by, at }: AmendmentInput): JsonValue {
  return { on: document.date, basis: document.number, reason, by, at };
}

/** A new row's key is its path, unless the plan has or had another row of that path. */
function keysAfter(
  { before, withdrawn, differences }: AmendmentInput,
  chosen: readonly TaskDifference[],
): ReadonlyMap<AppendixTask, TaskPath> {
  const keys = new Map([...differences.pairs].map(([row, old]) => [row, taskKey(old)]));
  const used = new Set<string>([...before.tasks.map(taskKey), ...withdrawn.map(({ path }) => path)]);
  const back = new Map(withdrawn.map(({ path, row }) => [fold(row.content), path]));
  for (const { kind, after: row } of chosen) {
    if (kind !== 'added') continue;
    const known = back.get(fold(row.content));
    if (known !== undefined) {
      back.delete(fold(row.content));
      keys.set(row, known);
      continue;
    }
    let key = row.path;
    for (let n = 2; used.has(key); n += 1) key = `${row.path}#${n}`;
    used.add(key);
    keys.set(row, taskPath(key));
  }
  return keys;
}

/** The rows of the plan in the order they will have: a new or moved one stands after the row it follows in the file. */
function rowsAfter(
  { before, after, differences, orderOf }: AmendmentInput,
  chosen: readonly TaskDifference[],
  keys: ReadonlyMap<AppendixTask, TaskPath>,
): readonly { readonly key: string; readonly order: number | null }[] {
  const gone = new Set(chosen.flatMap(({ kind, before: old }) => (kind === 'gone' ? [taskKey(old)] : [])));
  const placed = new Set(chosen.flatMap(({ kind, after: row }) => (row && kind !== 'changed' ? [row] : [])));
  const moving = new Set([...placed].flatMap((row) => keys.get(row) ?? []));
  const stay = before.tasks.map(taskKey).filter((key) => !gone.has(key) && !moving.has(key));
  const following = new Map<string, TaskPath[]>();
  const START = '';
  let last: string = START;
  for (const row of after.tasks) {
    const key = keys.get(row);
    if (placed.has(row) && key !== undefined) following.set(last, [...(following.get(last) ?? []), key]);
    // Rows that are not taken over have no place of their own; what follows them follows the row before.
    else if (key !== undefined && differences.pairs.has(row)) last = key;
  }
  const known = new Set<string>(before.tasks.map(taskKey));
  return ['' as string, ...stay].flatMap((key) => [
    ...(key === START ? [] : [{ key, order: orderOf(entity.task(taskPath(key))) }]),
    ...(following.get(key) ?? []).map((next) => ({
      key: next,
      order: known.has(next) ? orderOf(entity.task(next)) : null,
    })),
  ]);
}

/** Sections that hold rows once the differences are taken over. */
function liveSections({ before }: AmendmentInput, chosen: readonly TaskDifference[]): ReadonlySet<string> {
  const leaving = new Set(
    chosen.flatMap(({ kind, before: old }) => (old && kind !== 'changed' ? [old] : [])),
  );
  return new Set([
    ...before.tasks.filter((row) => !leaving.has(row)).map(({ section }) => section),
    ...chosen.flatMap(({ kind, after: row }) => (row && kind !== 'changed' ? [row.section] : [])),
  ]);
}

/** A section goes only with its last row; one that a new row needs comes with it. */
function headChange(
  difference: HeadDifference,
  input: AmendmentInput,
  live: ReadonlySet<string>,
): readonly Change[] {
  const { kind, place, before, after: now } = difference;
  const { after, taken } = input;
  if (kind === 'notes') {
    const { sections: _sections, tasks: _tasks, ...head } = input.before;
    const appendix = { ...head, notes: after.notes, abbreviations: after.abbreviations };
    return [{ entity: entity.doc, fields: { appendix: JSON.parse(JSON.stringify(appendix)) as JsonValue } }];
  }
  if (now === null) {
    return live.has(place)
      ? []
      : [{ entity: entity.section(place), fields: { withdrawn: withdrawal(input) } }];
  }
  if (before !== null)
    return taken.has(difference.id) ? [{ entity: entity.section(place), fields: { title: now } }] : [];
  return [
    {
      entity: entity.section(place),
      fields: { title: now, order: sectionOrder(place, input), withdrawn: null },
    },
  ];
}

/** Just after the section it follows in the file. */
function sectionOrder(place: string, { before, after, orderOf }: AmendmentInput): number {
  const known = new Set(before.sections.map(({ number }) => number));
  const at = after.sections.findIndex(({ number }) => number === place);
  let steps = 1;
  for (const { number } of after.sections.slice(0, at).toReversed()) {
    if (known.has(number)) return orderOf(entity.section(number)) + steps / 1000;
    steps += 1;
  }
  return -1 + steps / 1000;
}

function amendmentRecord(
  { id, document, by, at }: AmendmentInput,
  chosen: readonly TaskDifference[],
): Change {
  const count = (wanted: TaskDifference['kind']): number =>
    chosen.filter(({ kind }) => kind === wanted).length;
  return {
    entity: entity.amendment(id),
    fields: {
      ...document,
      by,
      at,
      added: count('added'),
      changed: count('changed'),
      moved: count('moved'),
      withdrawn: count('gone'),
    },
  };
}
