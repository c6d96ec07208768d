import { describe, expect, it } from 'vitest';
import type { FileRef } from '#shared/domain/report.ts';
import { HEALTH, machine } from '#shared/ledger/testing/book-parts.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { segmentHash } from '#shared/ids.ts';
import { plainSegment } from '#shared/ledger/testing/forge.ts';
import { fileRef } from './attachments.ts';
import { fitFiles } from './fit-files.ts';
import { filesNamedBy, filesNamedIn, missingOf } from './named-files.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('files that records name', () => {
  it('are found wherever they stand, and those that did not come are named', async () => {
    const health = await machine(2, HEALTH);
    const one = await fileRef('a.pdf', text('một'));
    const two = await fileRef('b.pdf', text('hai'));
    await health.write([
      {
        entity: `rep/${HEALTH}/I.1/2024-Q3`,
        fields: { evidence: [{ ...one }, { ...two }], result: one.sha256 },
      },
      { entity: `rep/${HEALTH}/I.2/2024-Q3`, fields: { products: [{ number: '1', file: { ...one } }] } },
    ]);
    const named = filesNamedIn(health.ledger);
    expect(named).toHaveLength(2);
    expect(missingOf(named, (hash) => hash === one.sha256)).toEqual([two]);
    expect(missingOf(named, () => true)).toEqual([]);
  });

  it('are found however another program sets its JSON, with blanks or with escaped letters', async () => {
    const { key } = await machine(2, HEALTH);
    const one = await fileRef('a.pdf', text('một'));
    const plain = JSON.stringify(
      plainSegment(key, {
        tables: [
          { fields: ['evidence'], entities: [`rep/${HEALTH}/I.1/2024-Q3`], columns: [[[{ ...one }]]] },
        ],
      }),
    );
    for (const written of [
      plain.replaceAll('"sha256":', '"sha256" : '),
      plain.replaceAll('"sha256"', String.raw`"\u0073ha256"`),
    ]) {
      const bytes = text(written);
      const segment = { hash: segmentHash(await sha256Hex(bytes)), bytes, signature: new Uint8Array(64) };
      expect(filesNamedBy([segment])).toEqual([one]);
    }
  });

  it('are still named by the segment that named them when a later one does not', async () => {
    const health = await machine(2, HEALTH);
    const one = await fileRef('a.pdf', text('một'));
    const entity = `rep/${HEALTH}/I.1/2024-Q3`;
    await health.write([{ entity, fields: { evidence: [{ ...one }] } }]);
    await health.write([{ entity, fields: { evidence: [] } }]);
    expect(filesNamedIn(health.ledger)).toEqual([]);
    expect(filesNamedBy(health.ledger.export())).toEqual([one]);
  });
});

describe('files of one package', () => {
  const file = (name: string, size: number): FileRef => ({ sha256: name.repeat(64), name, size });

  it('are as many as there is room for, the smallest first', () => {
    const [a, b, c] = [file('a', 70), file('b', 20), file('c', 30)];
    expect(fitFiles([a, b, c], 60)).toEqual({ carried: [b, c], leftOut: [a] });
    expect(fitFiles([a, b, c], 120)).toEqual({ carried: [b, c, a], leftOut: [] });
    expect(fitFiles([], 0)).toEqual({ carried: [], leftOut: [] });
  });
});
