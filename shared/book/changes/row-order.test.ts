import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOrders } from './row-order.ts';

test('rows that stand right keep their number', () => {
  const rows = [
    { key: 'a', order: 0 },
    { key: 'new', order: null },
    { key: 'b', order: 1 },
    { key: 'c', order: 2 },
    { key: 'moved', order: 0.5 },
  ];
  expect(Object.fromEntries(newOrders(rows))).toEqual({ new: 0.5, moved: 3 });
});

test('any list comes out in the wanted order', () => {
  const order = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
  fc.assert(
    fc.property(fc.array(order, { maxLength: 40 }), (orders) => {
      const rows = orders.map((number, index) => ({ key: String(index), order: number }));
      const changed = newOrders(rows);
      const now = rows.map((row) => changed.get(row.key) ?? row.order ?? Number.NaN);
      expect(now.every((number, index) => index === 0 || number > (now[index - 1] ?? Number.NaN))).toBe(true);
    }),
  );
});
