import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { expect, test } from 'vitest';
import { misspeltNameWarnings } from './misspelt-names.ts';
import { readAgencies } from './read-agencies.ts';
import { agencyRegister } from './register.ts';

const context = { register: agencyRegister(builtInAgencies), abbreviations: { TC: 'Tài chính' } };
const warned = (text: string) =>
  misspeltNameWarnings(readAgencies(text, { role: 'lead', ...context }), 'I.1:lead', context).map(
    ({ message }) => /“(?<name>[^”]+)”/u.exec(message)?.groups?.['name'],
  );

test('in plan 158 only I.5 has a misspelt name', () => {
  const found = plan158Appendix().warnings.filter((warning) => warning.code === 'name-misspelt');
  expect(found.map((warning) => warning.where)).toEqual(['I.5:lead']);
  expect(found[0]?.message).toContain('“Ban Quản ly Khu kinh tế Phú Quốc”');
});

test('a wrong accent is named; abbreviations, lists, offices, old tone marks and bare spelling are not', () => {
  expect(warned('Sở Tài chinh, Sở Nội vụ')).toEqual(['Sở Tài chinh']);
  for (const right of [
    'Các Sở: TC, Y tế, GTVT; Giám đốc Sở Xây dựng; UBND TP. Phú Quốc; BQL KKT Phú Quốc',
    'Thành uỷ Phú Quốc; Uỷ ban nhân dân thành phố Phú Quốc',
    'SỞ NỘI VỤ; SO TAI CHINH',
    'so tai chinh',
    'Sở Văn hoá và Thể thao, Sở Ngoại vụ',
  ]) {
    expect(warned(right)).toEqual([]);
  }
});
