import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { expect, it } from 'vitest';
import { outlineOf } from './outline.ts';

it('lists parts, headings and items of plan 158 and cuts long ones at a word', () => {
  const outline = outlineOf(plan158().body);
  expect(outline.filter(({ level }) => level === 1).map(({ label }) => label)).toEqual([
    'I. MỤC ĐÍCH, YÊU CẦU',
    'II. NỘI DUNG THỰC HIỆN',
    'III. TỔ CHỨC THỰC HIỆN',
  ]);
  expect(outline.filter(({ level }) => level === 3)).toHaveLength(9);
  for (const { label } of outline) expect(label).not.toMatch(/\s…$/u);
});
