import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startTexts } from './i18n.ts';

beforeAll(startTexts);

it('writes counts with a dot between thousands, decimals with a comma', () => {
  const t = i18next.getFixedT(null, 'overview');
  expect(t('over', { count: 1098 })).toBe('quá 1.098 ngày');
  expect(t('over', { count: 98 })).toBe('quá 98 ngày');
});

it('leaves years, rows and texts as they are', () => {
  const t = i18next.getFixedT(null, 'calendar');
  expect(t('table.label', { year: 2024 })).toBe('Lịch năm 2024');
  const fill = i18next.getFixedT(null, 'summary');
  expect(fill('fill.row', { row: 1204, text: '1098' })).toBe('Dòng 1204: 1098');
});
