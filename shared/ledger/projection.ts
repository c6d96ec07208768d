import type { JsonValue } from '#shared/json.ts';
import { knows } from './causal-index.ts';
import { ownerOf } from './entities.ts';
import type { EntityWrite } from './entity-writes.ts';
import type { PlacedSegment } from './held-segment.ts';
import type { EntityFields } from './ledger-api.ts';
import { resolveEntity, type ResolvedEntity } from './resolve-entity.ts';
import { cell } from './segment-body.ts';
import { SortedIds } from './sorted-ids.ts';

/**
 * What all applied segments say, by entity. Taking a segment in only files its rows; values are worked out when
 * they are read. The order of the segments makes no difference.
 */
export class Projection {
  private readonly writes = new Map<string, EntityWrite>();
  /** Entities whose writes are not one plain sequence: only these can hold conflicts. */
  private readonly contested = new Set<string>();
  private rewritten = new Set<string>();
  private readonly ids = new SortedIds(() => this.writes.keys());
  private readonly readCache = new Map<string, EntityFields>();
  private readonly conflictCache = new Map<string, ResolvedEntity>();

  add(segment: PlacedSegment): void {
    for (const table of segment.body.tables) {
      const { entities } = table;
      for (let row = 0; row < entities.length; row++) {
        const entity = entities[row] as string;
        const next = this.writes.get(entity) ?? null;
        this.writes.set(entity, { segment, table, row, next });
        if (next === null) this.ids.added(entity);
        else this.wroteAgain(entity, segment, next.segment);
      }
    }
  }

  /** Entities that were written again since the last call. */
  takeRewritten(): ReadonlySet<string> {
    const taken = this.rewritten;
    this.rewritten = new Set();
    return taken;
  }

  private wroteAgain(entity: string, segment: PlacedSegment, before: PlacedSegment): void {
    this.rewritten.add(entity);
    this.readCache.delete(entity);
    this.conflictCache.delete(entity);
    const inSequence = knows(segment.place, before.place) && ownerOf(entity) !== null;
    if (!inSequence) this.contested.add(entity);
  }

  newest(entity: string): EntityWrite | undefined {
    return this.writes.get(entity);
  }

  entities(prefix: string): readonly string[] {
    return this.ids.startingWith(prefix);
  }

  read(entity: string): EntityFields | undefined {
    const cached = this.readCache.get(entity);
    if (cached !== undefined) return cached;
    const newest = this.writes.get(entity);
    if (newest === undefined) return undefined;
    const fields = this.contested.has(entity)
      ? shownValues(resolveEntity(entity, newest))
      : sequenceValues(newest);
    this.readCache.set(entity, fields);
    return fields;
  }

  resolve(entity: string): ResolvedEntity | undefined {
    const newest = this.writes.get(entity);
    return newest === undefined ? undefined : resolveEntity(entity, newest);
  }

  /** Entities that may hold concurrent values, with their registers; sorted. */
  *contestedEntities(): Generator<readonly [string, ResolvedEntity]> {
    for (const entity of [...this.contested].toSorted()) {
      const cached = this.conflictCache.get(entity) ?? this.resolve(entity);
      if (cached === undefined) continue;
      this.conflictCache.set(entity, cached);
      yield [entity, cached];
    }
  }
}

export function shownValues(resolved: ResolvedEntity): EntityFields {
  const fields: Record<string, JsonValue> = {};
  for (const [field, [shown]] of resolved) fields[field] = shown.value;
  return fields;
}

/** Every write knew the ones before it: of each field, the newest value counts. */
function sequenceValues(newest: EntityWrite): EntityFields {
  const fields: Record<string, JsonValue> = {};
  for (let write: EntityWrite | null = newest; write !== null; write = write.next) {
    const { table, row } = write;
    for (let place = 0; place < table.fields.length; place++) {
      const field = table.fields[place] as string;
      if (write === newest || !Object.hasOwn(fields, field)) fields[field] = cell(table, place, row);
    }
  }
  return fields;
}
