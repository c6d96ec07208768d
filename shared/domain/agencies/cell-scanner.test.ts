import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import data from '#seeds/plan-158/plan.json' with { type: 'json' };
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCommonAbbreviations } from './abbreviations.ts';
import { scanCell } from './cell-scanner.ts';
import { nameTrees } from './name-trees.ts';
import { agencyRegister } from './register.ts';

const trees = nameTrees(agencyRegister(builtInAgencies), withCommonAbbreviations({ TC: 'Tài chính' }));

/** Letters and digits that are in no piece, or in more than one. */
function lostLetters(text: string): string[] {
  const { names, connectives } = scanCell(text, trees);
  const pieces = [...names, ...connectives];
  return [...text.matchAll(/[\p{L}\p{N}]/gu)]
    .filter(({ index }) => pieces.filter((piece) => piece.start <= index && index < piece.end).length !== 1)
    .map(({ 0: letter, index }) => `${letter}@${index}`);
}

test('every letter of the plan’s cells is in exactly one name or connective', () => {
  for (const { lead, coordinating } of data.appendix.tasks) {
    expect(lostLetters(lead)).toEqual([]);
    expect(lostLetters(coordinating)).toEqual([]);
  }
});

const words = builtInAgencies
  .map((agency) => agency.name)
  .concat(
    'KH&ĐT|TC|Y tế|Công Thương|Ngoại vụ|xã|Phú Quốc|Sở|Bộ|Ban|UBND|TP.|tỉnh|các|các Sở|các Sở:'.split('|'),
    'Các sở, ban, ngành có liên quan|UBND các xã, phường|UBND cấp xã|chủ trì|cùng|phối hợp với'.split('|'),
    'phối hợp|và|đề nghị|lãnh đạo thực hiện|giao'.split('|'),
    Array.from(',;.:()-\n–/"&…'),
    ['1.', '2)', '(chủ trì)', '(phối hợp)'],
  );
const cell = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(' '));

test('nothing of any cell is lost or read twice, in any spelling', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom('as-is', 'nfd', 'upper', 'lower'), (text, spelling) => {
      const spelled = {
        'as-is': text,
        nfd: text.normalize('NFD'),
        upper: text.toUpperCase(),
        lower: text.toLowerCase(),
      }[spelling];
      expect(lostLetters(spelled)).toEqual([]);
    }),
    { seed: 158, numRuns: 3000 },
  );
});

test('pieces come in order and never overlap', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const { names, connectives } = scanCell(text, trees);
      const pieces = [...names, ...connectives].toSorted((a, b) => a.start - b.start);
      for (const [i, piece] of pieces.entries()) {
        expect(piece.end).toBeGreaterThan(piece.start);
        expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0);
      }
    }),
    { seed: 158, numRuns: 2000 },
  );
});
