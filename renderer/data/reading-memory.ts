import type { RememberedShape } from '#shared/office/reading/remembered-shape.ts';
import type { BookDb } from './book-db.ts';

/** What was decided about appendix files of earlier readings; one entry per shape of table, for every plan. */
export const loadReadingMemory = (db: BookDb): Promise<readonly RememberedShape[]> => db.readings.toArray();

/** Keeps what was decided for the next file of the same shape, in the place of what was kept before. */
export async function keepReadingMemory(db: BookDb, memory: RememberedShape): Promise<void> {
  await db.readings.put(memory);
}

export async function dropReadingMemory(db: BookDb, shape: string): Promise<void> {
  await db.readings.delete(shape);
}
