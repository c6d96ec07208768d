import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planId } from '#shared/ids.ts';
import type { SnapshotHead } from './book-snapshot.ts';
import { snapshotsToDrop } from './snapshots-to-drop.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2024, 8, 17, 9);
const snapshot = (at: number): SnapshotHead => ({
  id: `${at}`,
  planId: planId('p'),
  at,
  reason: 'import',
  segments: 1,
  root: null,
});

describe('which snapshots may go', () => {
  it('keeps the newest five and the first of each recent day', () => {
    const today = Array.from({ length: 8 }, (_, i) => snapshot(NOW - i * HOUR * 0.5));
    const yesterday = [snapshot(NOW - 24 * HOUR), snapshot(NOW - 25 * HOUR)];
    const old = [snapshot(NOW - 60 * 24 * HOUR)];
    const dropped = snapshotsToDrop([...old, ...today, ...yesterday], NOW);
    expect(dropped).toEqual([today[5]!.id, today[6]!.id, yesterday[0]!.id, old[0]!.id]);
  });

  it('keeps the one taken just now though a clock that ran ahead left five of a year to come', () => {
    const ahead = Array.from({ length: 5 }, (_, i) => snapshot(NOW + (365 + i) * 24 * HOUR));
    const today = [snapshot(NOW), snapshot(NOW - HOUR), snapshot(NOW - 2 * HOUR)];
    expect(snapshotsToDrop([...ahead, ...today], NOW)).toEqual([]);
  });

  it('never drops the newest one, whatever the clock says, and drops none twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }),
        fc.nat(4e12),
        (times, now) => {
          const all = times.map(snapshot);
          const dropped = snapshotsToDrop(all, now);
          expect(dropped).not.toContain(`${Math.max(...times)}`);
          expect(new Set(dropped).size).toBe(dropped.length);
          expect(all.length - dropped.length).toBeGreaterThanOrEqual(Math.min(5, all.length));
        },
      ),
    );
  });
});
