import { startTexts } from '#renderer/i18n/i18n.ts';
import { entity } from '#shared/ledger/entities.ts';
import { agencyId, periodId, publicKey, taskPath } from '#shared/ids.ts';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { recordName } from './record-name.ts';

beforeAll(startTexts);

const HEALTH = agencyId('so-y-te');
const Q3 = periodId('2024-Q3');
const TASK = taskPath('II.8');
const KEY = publicKey('a'.repeat(64));

/** Every kind of record but those that have a heading of their own: a report, a detailed plan, a row. */
const RECORDS = [
  entity.doc,
  entity.section('II'),
  entity.amendment('a1'),
  entity.reading(TASK),
  entity.extension(TASK, 'x1'),
  entity.schedule,
  entity.agency(HEALTH),
  entity.roster(KEY),
  entity.period(Q3),
  entity.review(HEALTH, Q3),
  entity.consol(Q3, 'consolidated/late.II.10'),
  entity.consol(Q3, 'upward-x/frozen'),
  entity.filled(HEALTH, TASK, Q3),
  entity.workbook(HEALTH, Q3),
  entity.submission(HEALTH, Q3),
  entity.signedOver(HEALTH, KEY),
  entity.receipt(HEALTH, KEY),
  'later-kind/abc',
];
const nameOf = (id: string): string => {
  const names = {
    agency: () => 'Sở Y tế',
    period: 'Quý III/2024',
    task: () => 'II.8',
    document: (document: string) => (document === 'consolidated' ? 'Báo cáo tổng hợp' : 'Báo cáo Tỉnh ủy'),
  };
  const kind = id.split('/', 1)[0] ?? '';
  return recordName({ entity: id, kind }, names, i18next.getFixedT(null, 'conflicts'));
};

it('names every kind of record in Vietnamese and none by its id', () => {
  const names = RECORDS.map(nameOf);
  expect(new Set(names).size).toBe(RECORDS.length);
  for (const [index, name] of names.entries()) {
    expect(name).not.toContain(RECORDS[index]);
    expect(name).toMatch(/^\p{Lu}/u);
    expect(name).not.toMatch(/records\.|\{\{|so-y-te|2024-Q3|aaaa/u);
  }
});

it('says which document a draft or a frozen report is of', () => {
  expect(nameOf('consol/2024-Q3/consolidated/late.II.10')).toBe(
    'Báo cáo tổng hợp Quý III/2024, một đoạn của dự thảo',
  );
  expect(nameOf('consol/2024-Q3/upward-x/frozen')).toBe('Báo cáo Tỉnh ủy Quý III/2024, bản chốt');
});
