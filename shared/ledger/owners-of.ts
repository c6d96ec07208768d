import type { AgencyId } from '#shared/ids.ts';
import { ownerOf } from './entities.ts';
import type { Table } from './segment-body.ts';

/** Everybody whose entities stand in the tables; null for kinds this version does not know. */
export function ownersOf(tables: readonly Table[]): ReadonlySet<AgencyId | 'focal' | null> {
  const owners = new Set<AgencyId | 'focal' | null>();
  for (const { entities } of tables) {
    // Entities are sorted, and the owner follows from the first two steps of the id: neighbours mostly share it.
    let sameOwner = '';
    for (const entity of entities) {
      if (sameOwner !== '' && entity.startsWith(sameOwner)) continue;
      owners.add(ownerOf(entity));
      const second = entity.indexOf('/', entity.indexOf('/') + 1);
      sameOwner = second > 0 ? entity.slice(0, second + 1) : '';
    }
  }
  return owners;
}
