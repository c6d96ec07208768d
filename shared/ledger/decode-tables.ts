import type { JsonValue } from '#shared/json.ts';
import { entityFault, fieldNameFault, valueFault } from './check-value.ts';
import { fieldRules } from './field-rules.ts';
import { LIMITS } from './limits.ts';
import { cell, type Column, type Table } from './segment-body.ts';
import { malformed } from './segment-fault.ts';

/**
 * Checks the tables of a parsed segment. These loops run once per value of a whole ledger, so they are plain.
 * @throws SegmentFault
 */
export function decodeTables(tables: unknown): readonly Table[] {
  if (!Array.isArray(tables) || tables.length > LIMITS.tablesPerSegment) throw malformed('tables');
  const decoded = tables.map((table: unknown) => decodeTable(table));
  if (decoded.length > 1) refuseRepeatedEntities(decoded);
  return decoded;
}

function decodeTable(table: unknown): Table {
  if (typeof table !== 'object' || table === null) throw malformed('table');
  const { entities, fields, columns } = table as Readonly<Record<string, unknown>>;
  checkEntities(entities);
  checkFields(fields);
  if (!Array.isArray(columns) || columns.length !== fields.length) throw malformed('columns');
  const decoded = {
    entities,
    fields,
    columns: columns.map((column: unknown) => decodeColumn(column, entities.length)),
  };
  checkRules(decoded);
  return decoded;
}

function checkEntities(entities: unknown): asserts entities is readonly string[] {
  if (!Array.isArray(entities) || entities.length === 0) throw malformed('entities');
  if (entities.length > LIMITS.entitiesPerSegment) throw malformed('too many entities');
  let before = '';
  for (const entity of entities as readonly string[]) {
    const fault = entityFault(entity);
    if (fault !== null) throw malformed(fault);
    if (entity <= before) throw malformed('entities not in ascending order');
    before = entity;
  }
}

function checkFields(fields: unknown): asserts fields is readonly string[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > LIMITS.fieldsPerTable) {
    throw malformed('fields');
  }
  for (const field of fields) {
    const fault = fieldNameFault(field);
    if (fault !== null) throw malformed(fault);
  }
  if (new Set(fields).size !== fields.length) throw malformed('a field twice');
}

function decodeColumn(column: unknown, rowCount: number): Column {
  if (Array.isArray(column)) {
    if (column.length !== rowCount) throw malformed('column of another length');
    checkValues(column);
    return { values: column as readonly JsonValue[], rows: null };
  }
  if (typeof column !== 'object' || column === null) throw malformed('column');
  const { values, rows } = column as Readonly<Record<string, unknown>>;
  if (!Array.isArray(values) || !Array.isArray(rows) || rows.length !== rowCount) throw malformed('column');
  checkValues(values);
  for (const row of rows as readonly unknown[]) {
    if (typeof row !== 'number' || !Number.isInteger(row) || row < 0 || row >= values.length) {
      throw malformed('row number out of range');
    }
  }
  return { values: values as readonly JsonValue[], rows: rows as readonly number[] };
}

function checkValues(values: readonly unknown[]): void {
  for (const value of values) {
    if (typeof value === 'string' && value.length <= LIMITS.textLength) continue;
    const fault = valueFault(value);
    if (fault !== null) throw malformed(fault);
  }
}

function checkRules(table: Table): void {
  table.fields.forEach((field, place) => {
    const rules = fieldRules(field);
    if (rules === undefined) return;
    for (let row = 0; row < table.entities.length; row++) {
      const entity = table.entities[row] ?? '';
      const kind = entity.slice(0, Math.max(entity.indexOf('/'), 0));
      const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
      if (rule !== undefined && !rule(cell(table, place, row))) {
        throw malformed(`${entity}: ${field} out of range`);
      }
    }
  });
}

/** Within a table the order rules repetitions out; over several tables it takes a set. */
function refuseRepeatedEntities(tables: readonly Table[]): void {
  const seen = new Set<string>();
  let count = 0;
  for (const { entities } of tables) {
    count += entities.length;
    for (const entity of entities) seen.add(entity);
  }
  if (count > LIMITS.entitiesPerSegment) throw malformed('too many entities');
  if (seen.size !== count) throw malformed('an entity twice');
}
