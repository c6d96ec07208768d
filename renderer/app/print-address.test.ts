import { expect, test } from 'vitest';
import { printAddress } from './print-address.ts';
import { routes } from './routes.ts';
import { periodId } from '#shared/ids.ts';

test.each([
  [routes.plan(), '/in'],
  [routes.overview(), '/in'],
  [routes.summary(), '/in/tong-hop'],
  [routes.draft(periodId('2024-Q3')), '/in/bao-cao%3Aconsolidated'],
  [routes.draft(periodId('2024-Q3'), 'upward-x'), '/in/bao-cao%3Aupward-x'],
  [routes.report(), '/in/co-quan'],
  [routes.fullText(), '/in/toan-van'],
  ['/in/tong-hop', '/in/tong-hop'],
])('Ctrl+P on %s leads to %s', (from, to) => {
  expect(printAddress(from, 'focal')).toBe(to);
});

test('an agency prints its own report', () => {
  expect(printAddress(routes.report(), 'agency')).toBe('/in/bao-cao');
});
