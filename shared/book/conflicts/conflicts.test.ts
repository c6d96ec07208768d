import { describe, expect, it } from 'vitest';
import { publicKey } from '#shared/ids.ts';
import {
  accept,
  FOCAL,
  HEALTH,
  machine,
  report,
  resultOf,
  type Machine,
} from '#shared/ledger/testing/book-parts.ts';
import { entity } from '#shared/ledger/entities.ts';
import { fieldShape, keepAll } from './keep-both.ts';
import { listFieldConflicts, mayResolve } from './list-field-conflicts.ts';
import { resolutionChanges } from './resolution-changes.ts';

const REP = 'rep/so-y-te/I.1/2024-Q3';

/** The focal point and two machines of one agency that all know each other and a first report. */
async function agencyWithTwoMachines() {
  const [focal, office, desk] = [
    await machine(1, FOCAL),
    await machine(2, HEALTH),
    await machine(3, HEALTH),
  ] as const;
  await focal.write(accept(office, desk));
  await meet(focal, office, desk);
  await office.write([report(HEALTH, 'Đã góp ý lần 1.')]);
  await meet(focal, office, desk);
  return { focal, office, desk };
}

async function meet(...machines: readonly Machine[]): Promise<void> {
  for (const one of machines) for (const other of machines) await other.ledger.receive(one.ledger.export());
}

describe('the list of what two places wrote at once', () => {
  it('names both values with their writers, and what both had before', async () => {
    const { focal, office, desk } = await agencyWithTwoMachines();
    await office.write([report(HEALTH, 'Đã góp ý lần 2.')], 1000);
    await desk.write([report(HEALTH, 'Đã góp ý hai lần.')], 2000);
    await meet(focal, office, desk);
    const [group, ...more] = listFieldConflicts(office.ledger, office.key.publicKey);
    expect(more).toEqual([]);
    expect(group).toMatchObject({ entity: REP, owner: HEALTH, task: 'I.1', period: '2024-Q3' });
    const [conflict] = group!.conflicts;
    expect(conflict?.before?.value).toBe('Đã góp ý lần 1.');
    expect(conflict?.values.map(({ value, writer }) => [value, writer.author])).toEqual([
      ['Đã góp ý lần 2.', office.key.publicKey],
      ['Đã góp ý hai lần.', desk.key.publicKey],
    ]);
    expect(mayResolve(group!, HEALTH)).toBe(true);
    expect(mayResolve(group!, FOCAL)).toBe(false);
  });

  it('has a block of a draft and a freeze chosen whole: words of one and numbers of the other are nobody’s', async () => {
    const { focal, office, desk } = await agencyWithTwoMachines();
    const second = await machine(4, FOCAL);
    await focal.write(accept(second));
    await meet(focal, office, desk, second);
    const block = 'consol/2024-Q3/consolidated/opening';
    const fields = (text: string, basedOn: string) => ({ text, basedOn, hidden: false, after: [] });
    await focal.write([{ entity: block, fields: fields('Lời của Khoa.', 'Có 4.') }], 1000);
    await second.write([{ entity: block, fields: fields('Lời của Hà.', 'Có 5.') }], 2000);
    await meet(focal, second);
    const [group] = listFieldConflicts(focal.ledger, focal.key.publicKey);
    expect(group).toMatchObject({ kind: 'consol', owner: FOCAL, period: '2024-Q3' });
    expect(group?.conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
      [null, [fields('Lời của Khoa.', 'Có 4.'), fields('Lời của Hà.', 'Có 5.')]],
    ]);
  });

  it('is the same on every machine but for whose value stands first', async () => {
    const { focal, office, desk } = await agencyWithTwoMachines();
    await office.write([report(HEALTH, 'a')]);
    await desk.write([report(HEALTH, 'b')]);
    await meet(focal, office, desk);
    const valuesAt = ({ ledger }: Machine, self = publicKey('')) =>
      listFieldConflicts(ledger, self).map(({ conflicts }) =>
        conflicts.map(({ values }) => values.map(({ value }) => value).toSorted()),
      );
    expect(valuesAt(office)).toEqual([[['a', 'b']]]);
    expect(valuesAt(desk)).toEqual(valuesAt(office));
    expect(valuesAt(focal)).toEqual(valuesAt(office));
  });

  it('is empty again everywhere after one choice, and the other value stays in the history', async () => {
    const { focal, office, desk } = await agencyWithTwoMachines();
    await office.write([report(HEALTH, 'của phòng')]);
    await desk.write([report(HEALTH, 'của bàn')]);
    await meet(focal, office, desk);
    const [group] = listFieldConflicts(office.ledger, office.key.publicKey);
    const [conflict] = group!.conflicts;
    await office.write(resolutionChanges([{ conflict: conflict!, value: conflict!.values[1].value }]));
    await meet(focal, office, desk);
    for (const { ledger } of [focal, office, desk]) {
      expect(listFieldConflicts(ledger, office.key.publicKey)).toEqual([]);
      expect(resultOf(ledger, HEALTH)).toBe('của bàn');
      const history = ledger.history(REP, 'result').map(({ value }) => value);
      expect(history).toHaveLength(4);
      expect(new Set(history)).toEqual(new Set(['Đã góp ý lần 1.', 'của phòng', 'của bàn']));
    }
  });

  it('does not list two officers who decided the same at different times', async () => {
    const focal = await machine(1, FOCAL);
    const second = await machine(4, FOCAL);
    await focal.write(accept(second));
    await meet(focal, second);
    const reading = (due: string, at: number) => [
      { entity: entity.reading('I.1' as never), fields: { due, basis: '', by: 'x', at } },
    ];
    await focal.write(reading('2024-09-30', 1));
    await second.write(reading('2024-09-30', 2));
    await meet(focal, second);
    expect(listFieldConflicts(focal.ledger, focal.key.publicKey)).toEqual([]);
    const third = await machine(5, FOCAL);
    await focal.write(accept(third));
    await meet(focal, second, third);
    await second.write(reading('2024-10-01', 3));
    await third.write(reading('2024-10-02', 4));
    await meet(focal, second, third);
    const [group] = listFieldConflicts(focal.ledger, focal.key.publicKey);
    expect(group?.conflicts.map(({ field }) => field)).toEqual([null]);
    expect(group?.conflicts[0]?.before?.value).toMatchObject({ due: '2024-09-30' });
    const chosen = group!.conflicts[0]!.values[1].value;
    await focal.write(resolutionChanges([{ conflict: group!.conflicts[0]!, value: chosen }]));
    expect(focal.ledger.read('reading/I.1')).toEqual(chosen);
    expect(focal.ledger.conflicts()).toEqual([]);
  });
});

describe('keeping all values', () => {
  const conflictOf = async (before: unknown, one: unknown, other: unknown, field = 'result') => {
    const { focal, office, desk } = await agencyWithTwoMachines();
    const write = ({ write: put }: Machine, value: unknown) =>
      put([{ entity: REP, fields: { [field]: value as never } }]);
    await write(office, before);
    await meet(focal, office, desk);
    await write(office, one);
    await write(desk, other);
    await meet(focal, office, desk);
    return listFieldConflicts(office.ledger, office.key.publicKey)[0]!.conflicts[0]!;
  };

  it('merges prose where the edits do not meet', async () => {
    const conflict = await conflictOf(
      'Đã họp. Đã trình.',
      'Đã họp hai lần. Đã trình.',
      'Đã họp. Đã trình UBND.',
    );
    expect(fieldShape(conflict)).toBe('text');
    expect(keepAll(conflict)).toBe('Đã họp hai lần. Đã trình UBND.');
  });

  it('joins lists without doubles and leaves days, numbers and words of a list to be chosen', async () => {
    const [a, b, c] = [{ number: '1' }, { number: '2' }, { number: '3' }];
    expect(keepAll(await conflictOf([a], [a, b], [a, c], 'products'))).toEqual([a, b, c]);
    const day = await conflictOf(null, '2024-06-18', '2024-06-21', 'completedOn');
    expect([fieldShape(day), keepAll(day)]).toEqual(['day', undefined]);
    const progress = await conflictOf(10, 50, 60, 'progress');
    expect([fieldShape(progress), keepAll(progress)]).toEqual(['percent', undefined]);
    const state = await conflictOf(null, 'done', 'paused', 'state');
    expect([fieldShape(state), keepAll(state)]).toEqual(['choice', undefined]);
  });
});
