import type { ImportedFile } from './import-record.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTotals, isPackageFile } from './import-totals.ts';

const file = (part: Partial<ImportedFile>): ImportedFile => ({
  name: 'a.skh',
  outcome: 'merged',
  message: '',
  segments: 0,
  fresh: 0,
  known: 0,
  waiting: 0,
  refused: 0,
  fieldsChanged: 0,
  ...part,
});

const anyFile = fc
  .record({
    outcome: fc.constantFrom<ImportedFile['outcome']>(
      'merged',
      'nothing-new',
      'waiting',
      'refused',
      'damaged',
      'foreign',
      'other-plan',
    ),
    fresh: fc.nat(50),
    known: fc.nat(50),
    waiting: fc.nat(50),
    refused: fc.nat(50),
    fieldsChanged: fc.nat(500),
  })
  .map((counts) =>
    file({ ...counts, segments: counts.fresh + counts.known + counts.waiting + counts.refused }),
  );

describe('importTotals', () => {
  it('keeps counts in = counts out over any files', () => {
    fc.assert(
      fc.property(fc.array(anyFile), (files) => {
        const totals = importTotals(files);
        expect(totals.fresh + totals.known + totals.waiting + totals.refused).toBe(totals.segments);
        expect(totals.files).toBe(files.length);
        expect(totals.packages).toBe(files.filter(isPackageFile).length);
      }),
      { seed: 158 },
    );
  });

  it('does not count foreign and damaged files as packages received', () => {
    const files = [file({}), file({ outcome: 'foreign' }), file({ outcome: 'damaged' })];
    expect(importTotals(files).packages).toBe(1);
  });
});
