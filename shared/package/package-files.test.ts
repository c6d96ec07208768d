import { describe, expect, it } from 'vitest';
import { HEALTH, machine } from '#shared/ledger/testing/book-parts.ts';
import { fileRef } from './attachments.ts';
import { packageContents } from './package-contents.ts';
import { packageFiles } from './package-files.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('files a package brings', () => {
  it('are those its own segments name and the sender has, by kind', async () => {
    const health = await machine(2, HEALTH);
    const [old, fresh, gone] = await Promise.all(
      ['cũ', 'mới', 'mất'].map((name) => fileRef(name, text(name))),
    );
    const entity = `rep/${HEALTH}/I.1/2024-Q3`;
    await health.write([{ entity, fields: { evidence: [{ ...old! }, { ...gone! }] } }]);
    const since = health.ledger.heads();
    await health.write([{ entity, fields: { evidence: [{ ...fresh! }] } }]);
    const has = (sha256: string) => sha256 !== gone?.sha256;
    const names = (kind: Parameters<typeof packageFiles>[0]) => {
      const segments = packageContents(health.ledger, kind, { agency: HEALTH, since });
      const { carried, absent } = packageFiles(kind, segments, has);
      return [carried, absent].map((files) => files.map(({ name }) => name).toSorted());
    };
    expect(names('report')).toEqual([['cũ', 'mới'], ['mất']]);
    expect(names('full-copy')).toEqual([['cũ', 'mới'], ['mất']]);
    // What the receiving folder has already is not sent again.
    expect(names('update')).toEqual([['mới'], []]);
    for (const kind of ['plan', 'review', 'receipt', 'request'] as const)
      expect(names(kind)).toEqual([[], []]);
  });
});
