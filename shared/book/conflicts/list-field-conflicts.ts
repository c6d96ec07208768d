import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { groupBy } from '#shared/group-by.ts';
import {
  agencyId,
  periodId,
  taskPath,
  type AgencyId,
  type PublicKey,
  type SegmentHash,
} from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { ownerOf } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import type { ConflictGroup, ConflictValue, FieldConflict } from './field-conflict.ts';

type LedgerConflict = ReturnType<Ledger['conflicts']>[number];

/** Records whose fields belong together: half of one decision and half of another would be a third, nobody's. */
const WHOLE_RECORDS = new Set(['review', 'roster', 'reading', 'submit', 'consol']);

/** Who entered a record and when is no part of what it says: two officers who decide the same do not disagree. */
const ENTRY_FIELDS = new Set(['at', 'by', 'code']);

/** In the order of the report form; others follow by name. */
const FORM_ORDER: readonly string[] = Object.keys(blankReport());
const formOrder = ({ field }: LedgerConflict): number =>
  FORM_ORDER.includes(field) ? FORM_ORDER.indexOf(field) : FORM_ORDER.length;

/**
 * Everything that two places wrote without knowing of each other and that still differs, by entity, in the order of
 * the ids. Follows from the set of segments, so every machine that holds the same set lists the same.
 *
 * @param self this machine's key: its own values stand first.
 */
export function listFieldConflicts(ledger: Ledger, self: PublicKey): readonly ConflictGroup[] {
  return [...groupBy(ledger.conflicts(), ({ entity }) => entity)].flatMap(([entity, found]) => {
    const [kind = ''] = entity.split('/', 1);
    const conflicts = WHOLE_RECORDS.has(kind)
      ? recordConflict(ledger, entity, found, self)
      : found
          .toSorted((a, b) => formOrder(a) - formOrder(b))
          .flatMap((each) => fieldConflict(ledger, each, self));
    return conflicts.length === 0 ? [] : [group(ledger, entity, kind, conflicts)];
  });
}

function group(
  ledger: Ledger,
  entity: string,
  kind: string,
  conflicts: readonly FieldConflict[],
): ConflictGroup {
  const owner = ownerOf(entity);
  const [, second = '', third = '', fourth = ''] = entity.split('/');
  const ofAgency = kind === 'rep' || kind === 'plan';
  const task = ofAgency ? third : kind === 'task' || kind === 'reading' ? second : '';
  const period =
    kind === 'rep'
      ? fourth
      : kind === 'submit' || kind === 'review'
        ? third
        : kind === 'consol'
          ? second
          : '';
  return {
    entity,
    kind,
    owner: owner === 'focal' || owner === null ? ledger.options.focalAgency : agencyId(owner),
    task: task === '' ? null : taskPath(task),
    period: period === '' ? null : periodId(period),
    submission: kind === 'submit',
    conflicts,
  };
}

function fieldConflict(
  ledger: Ledger,
  { entity, field, state }: LedgerConflict,
  self: PublicKey,
): readonly FieldConflict[] {
  const values = distinct([{ value: state.value, writer: state.writer }, ...state.others], self);
  return conflictOf(ledger, entity, field, values, ledger.history(entity, field));
}

function recordConflict(
  ledger: Ledger,
  entity: string,
  found: readonly LedgerConflict[],
  self: PublicKey,
): readonly FieldConflict[] {
  const writers = new Map<SegmentHash, SegmentInfo>();
  for (const { state } of found) {
    for (const { writer } of [state, ...state.others]) writers.set(writer.hash, writer);
  }
  const record = (writer: SegmentInfo): ConflictValue => ({
    value: { ...ledger.asOf(writer.hash).read(entity) },
    writer,
  });
  const values = distinct([...writers.values()].map(record), self);
  const history = found
    .flatMap(({ field }) => ledger.history(entity, field))
    .map(({ writer }) => record(writer));
  return conflictOf(ledger, entity, null, values, history);
}

function conflictOf(
  ledger: Ledger,
  entity: string,
  field: string | null,
  [first, second, ...rest]: readonly ConflictValue[],
  history: readonly ConflictValue[],
): readonly FieldConflict[] {
  if (first === undefined || second === undefined) return [];
  const values = [first, second, ...rest] as const;
  const before = history.findLast(({ writer }) =>
    values.every(
      (value) => value.writer.hash !== writer.hash && ledger.knows(value.writer.hash, writer.hash),
    ),
  );
  return [{ id: `${entity} ${field ?? '*'}`, entity, field, before: before ?? null, values }];
}

/** One of each value, the own machine's writer kept where it is one of several. */
function distinct(values: readonly ConflictValue[], self: PublicKey): readonly ConflictValue[] {
  const ownFirst = values.toSorted(
    (a, b) => Number(b.writer.author === self) - Number(a.writer.author === self),
  );
  return ownFirst.filter(
    ({ value }, index) =>
      !ownFirst.slice(0, index).some((earlier) => sameJson(said(earlier.value), said(value))),
  );
}

function said(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !ENTRY_FIELDS.has(field)));
}

/** Whose machine may settle it. */
export const mayResolve = ({ owner, submission }: ConflictGroup, agency: AgencyId): boolean =>
  owner === agency && !submission;
