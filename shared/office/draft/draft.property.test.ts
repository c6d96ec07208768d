import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { sampleBook, type SampleReport } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidatedBlocks } from '../report/consolidated-blocks.ts';
import type { KeyedBlock } from '../report/report-blocks.ts';
import { sampleSetup } from '../setup/sample-setup.ts';
import { applyEdits, type DraftBlock } from './apply-edits.ts';
import { addBlock, hideBlock, keepMine, keyForAdded, takeBack, writeBlock } from './draft-changes.ts';
import { readBlockEdits, type BlockEdit } from './draft-record.ts';
import { memoryView } from './testing/memory-view.ts';

const Q3 = periodId('2024-Q3');
const AGENCIES = ['so-y-te', 'so-noi-vu', 'so-du-lich'] as const;
const TASKS = Array.from({ length: 9 }, (_, index) => ({
  path: `II.${index + 1}`,
  leads: [AGENCIES[index % 3] ?? 'so-y-te'],
  deadline: ['Thường xuyên', 'Quý II/2024', 'Quý III/2024'][Math.floor(index / 3)] ?? '',
}));
const SETUP = sampleSetup('Ủy ban nhân dân thành phố Phú Quốc');

/** A state of the reports, whatever came in: the same document made on other data. */
const reports = fc.uniqueArray(
  fc.record({
    agency: fc.constantFrom(...AGENCIES),
    stage: fc.constantFrom('submitted', 'accepted', 'returned', 'draft'),
    state: fc.array(fc.constantFrom('in-progress', 'done', 'advised-waiting', 'paused'), {
      minLength: 9,
      maxLength: 9,
    }),
    difficulties: fc.constantFrom('', 'Chưa có hướng dẫn.', 'Thiếu 3 biên chế.'),
  }),
  { selector: ({ agency }) => agency },
);

const generatedFrom = (
  found: typeof reports extends fc.Arbitrary<infer T> ? T : never,
): readonly KeyedBlock[] => {
  const sent = found.map(({ agency, stage, state, difficulties }): SampleReport => ({
    agency,
    period: Q3,
    stage,
    tasks: Object.fromEntries(
      TASKS.flatMap(({ path, leads }, index) =>
        leads[0] === agency ? [[path, { state: state[index] ?? null, difficulties }]] : [],
      ),
    ),
  }));
  const book = sampleBook(TASKS, sent);
  return consolidatedBlocks(
    book,
    summarise(book, Q3, '2024-09-17'),
    closingDay(book, Q3, Date.parse('2024-09-18T09:00:00+07:00')),
    SETUP,
  );
};

/** What an officer does to a block of the document. */
const acts = fc.array(
  fc.record({
    at: fc.nat(9999),
    what: fc.constantFrom('write', 'write', 'add', 'hide', 'keep', 'take-back'),
    text: fc.constantFrom('Lời của cán bộ.', 'Lời 12 của\ncán bộ,  2 dòng', 'hoà nha\u0300'),
  }),
  { maxLength: 12 },
);

type Acts = typeof acts extends fc.Arbitrary<infer T> ? T : never;

function play(
  view: ReturnType<typeof memoryView>,
  made: readonly KeyedBlock[],
  done: Acts,
  clock: number,
): void {
  for (const [index, { at, what, text }] of done.entries()) {
    const blocks = applyEdits(made, readBlockEdits(view, Q3, 'consolidated'));
    const block = blocks[at % blocks.length];
    if (block === undefined) continue;
    const place = { period: Q3, document: 'consolidated', by: 'Cán bộ', at: clock + index };
    view.write(changeOf(what, place, blocks, block, `${text} (${clock + index})`));
  }
}

function changeOf(
  what: string,
  place: Parameters<typeof writeBlock>[0],
  blocks: readonly DraftBlock[],
  block: DraftBlock,
  text: string,
) {
  // A table's numbers are not written over; it can only be left out.
  switch (what === 'write' && block.block.kind === 'table' ? 'hide' : what) {
    case 'write':
      return writeBlock(place, blocks, block.key, text);
    case 'add':
      return addBlock(
        place,
        blocks,
        block.key,
        keyForAdded(place.at, new Set(blocks.map(({ key }) => key))),
        text,
      );
    case 'hide':
      return hideBlock(place, block.key);
    case 'keep':
      return keepMine(place, block);
    default:
      return takeBack(place, block.key);
  }
}

const textOf = ({ block }: DraftBlock): string => (block.kind === 'table' ? '' : block.text);
const wordsOf = (edits: ReadonlyMap<string, BlockEdit>): readonly string[] =>
  [...edits.values()].flatMap(({ text, hidden }) => (text === null || hidden ? [] : [text])).toSorted();

describe('a draft made again on whatever came in', () => {
  it('has every word an officer wrote, once, and every block the program makes, in its order', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(
        fc.array(fc.tuple(reports, acts), { minLength: 1, maxLength: 5 }),
        reports,
        (rounds, last) => {
          const view = memoryView();
          for (const [index, [data, done]] of rounds.entries())
            play(view, generatedFrom(data), done, index * 1000);
          const made = generatedFrom(last);
          const edits = readBlockEdits(view, Q3, 'consolidated');
          const blocks = applyEdits(made, edits);
          const theirs = new Map(made.map((block) => [block.key, block]));
          for (const { standing } of blocks) seen[standing] = (seen[standing] ?? 0) + 1;
          const written = blocks.filter(
            ({ edit, standing }) => (edit?.text ?? null) !== null && standing !== 'hidden',
          );
          expect(written.map(textOf).toSorted()).toEqual(wordsOf(edits).filter((text) => text !== ''));
          expect(blocks.filter(({ generated }) => generated !== null).map(({ key }) => key)).toEqual([
            ...theirs.keys(),
          ]);
          expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
          for (const { key, standing, edit, generated } of blocks) {
            const now = theirs.get(key);
            if (standing === 'edited') expect(now?.kind !== 'table' && now?.text).toBe(edit?.basedOn);
            if (standing === 'stale') expect(now?.kind !== 'table' && now?.text).not.toBe(edit?.basedOn);
            if (standing === 'orphan' || standing === 'added') expect(generated).toBeNull();
          }
        },
      ),
      { numRuns: 150 },
    );
    for (const standing of ['edited', 'stale', 'orphan', 'added', 'hidden']) {
      expect(seen[standing], standing).toBeGreaterThan(20);
    }
  });

  it('comes out the same in whatever order its edits were read', () => {
    fc.assert(
      fc.property(reports, acts, reports, fc.infiniteStream(fc.nat()), (data, done, last, order) => {
        const view = memoryView();
        play(view, generatedFrom(data), done, 0);
        const edits = readBlockEdits(view, Q3, 'consolidated');
        const shuffled = [...edits]
          .map((each) => ({ each, by: order.next().value }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each);
        const made = generatedFrom(last);
        expect(applyEdits(made, new Map(shuffled))).toEqual(applyEdits(made, edits));
      }),
      { numRuns: 100 },
    );
  });

  it('is the program’s own again when every edit is taken back', () => {
    fc.assert(
      fc.property(reports, acts, (data, done) => {
        const made = generatedFrom(data);
        const view = memoryView();
        play(view, made, done, 0);
        for (const key of readBlockEdits(view, Q3, 'consolidated').keys()) {
          view.write(takeBack({ period: Q3, document: 'consolidated', by: '', at: 1e6 }, key));
        }
        const blocks = applyEdits(made, readBlockEdits(view, Q3, 'consolidated'));
        expect(blocks.map(({ block }) => block)).toEqual(made);
      }),
      { numRuns: 60 },
    );
  });
});
