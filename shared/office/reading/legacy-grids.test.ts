import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { toTcvn3, toVni } from '#shared/text/testing/to-legacy.ts';
import type { FontSpan, Grid } from './grid.ts';
import { withoutLegacyText } from './legacy-grids.ts';

function gridOf(texts: readonly string[], fonts?: readonly (readonly FontSpan[])[]): Grid {
  return {
    name: 'PL',
    hidden: false,
    merges: [],
    rows: texts.map((text, index) => ({
      number: index + 1,
      cells: new Map([[1, text]]),
      ...(fonts?.[index] === undefined ? {} : { fonts: new Map([[1, fonts[index]]]) }),
    })),
  };
}
const textsOf = (grids: readonly Grid[]) => grids.flatMap((grid) => grid.rows.map((row) => row.cells.get(1)));

const PLAN = plan158().appendix.tasks.flatMap(({ content, lead, deadline }) => [content, lead, deadline]);

test('proper Unicode text is never touched, decomposed or not', () => {
  for (const form of ['NFC', 'NFD'] as const) {
    const grids = [gridOf(PLAN.map((text) => text.normalize(form)))];
    expect(withoutLegacyText(grids, null)).toEqual({ grids, conversion: null });
  }
  const grids = [gridOf(['Công an, Thông tin, «trình»', 'Số 1', 'Café à la carte', '20 m² ± 5 %'])];
  expect(withoutLegacyText(grids, null)).toEqual({ grids, conversion: null });
});

test.each([
  ['tcvn3', (text: string) => toTcvn3(text.toLowerCase()), (text: string) => text.toLowerCase()],
  ['vni', toVni, (text: string) => text],
] as const)('the plan in %s is told by its letters and comes back', (encoding, write, expected) => {
  const { grids, conversion } = withoutLegacyText([gridOf(PLAN.map(write))], null);
  expect(textsOf(grids)).toEqual(PLAN.map(expected));
  expect(conversion).toMatchObject({ encoding, by: 'letters' });
  expect(conversion?.samples).toHaveLength(5);
});

test('a font decides without enough letters, and only for its part of the cell', () => {
  const mixed = `Kế hoạch ${toTcvn3('sở tài chính')}`;
  const { grids, conversion } = withoutLegacyText(
    [
      gridOf(
        [mixed, toTcvn3('đề'), 'Công an'],
        [[{ from: 9, to: mixed.length, font: 'tcvn3-capitals' }], [{ from: 0, to: 2, font: 'tcvn3' }]],
      ),
    ],
    null,
  );
  expect(textsOf(grids)).toEqual(['Kế hoạch SỞ TÀI CHÍNH', 'đề', 'Công an']);
  expect(conversion).toMatchObject({ encoding: 'tcvn3', by: 'font' });
});

test('Unicode typed over an old font stays', () => {
  const grids = [gridOf(['Sở Tài chính'], [[{ from: 0, to: 12, font: 'tcvn3' }]])];
  expect(textsOf(withoutLegacyText(grids, null).grids)).toEqual(['Sở Tài chính']);
});

test('an officer may choose the encoding, or none', () => {
  const grids = [gridOf([toVni('Sở')])];
  expect(textsOf(withoutLegacyText(grids, null).grids)).toEqual([toVni('Sở')]);
  expect(textsOf(withoutLegacyText(grids, 'vni').grids)).toEqual(['Sở']);
  expect(withoutLegacyText([gridOf(PLAN.map(toVni))], 'none').conversion).toBeNull();
});
