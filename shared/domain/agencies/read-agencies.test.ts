import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import type { AgencyRef } from '#shared/domain/appendix.ts';
import { agencyId as idOf } from '#shared/ids.ts';
import { describe, expect, test } from 'vitest';
import { readAgencies } from './read-agencies.ts';
import { agencyRegister } from './register.ts';

const register = agencyRegister(builtInAgencies);
const appendix = plan158Appendix();
const shortNames = new Map<string | null, string>(
  builtInAgencies.map((agency) => [agency.id, agency.shortName]),
);

const marks = { lead: '', 'co-lead': '+', requested: '?', coordinating: '~' };

/** Compact: co-leads with +, requests with ?, coordinators with ~, collectives in [], unknown names in “”. */
function shown({ agencyId, name, collective, role }: AgencyRef): string {
  const what = collective ? `[${name}]` : (shortNames.get(agencyId) ?? `“${name}”`);
  return marks[role] + what;
}

function read(text: string, role: 'lead' | 'coordinating' = 'lead', on = '2024-05-16'): string[] {
  return readAgencies(text, { role, register, abbreviations: appendix.abbreviations, on }).map(shown);
}

const cells = (text: string) => text.split('|').map((part) => part.trim());

describe('plan 158', () => {
  test('leads and co-leads per agency are those of the closing-day and summary screens', () => {
    const counts = new Map<string, [lead: number, coLead: number]>();
    for (const { reading } of appendix.tasks) {
      for (const { agencyId, role } of reading.lead) {
        const of = counts.get(shortNames.get(agencyId) ?? '?') ?? [0, 0];
        of[role === 'co-lead' ? 1 : 0]++;
        counts.set(shortNames.get(agencyId) ?? '?', of);
      }
    }
    expect(Object.fromEntries(counts)).toEqual({
      'Sở KH&ĐT': [9, 1],
      'Sở Nội vụ': [5, 0],
      'UBND TP Phú Quốc': [4, 4],
      'Sở Xây dựng': [3, 0],
      'Sở GTVT': [3, 1],
      'Sở TN&MT': [2, 2],
      'Thành ủy Phú Quốc': [2, 0],
      'Công an tỉnh': [1, 1],
      'Sở Công Thương': [1, 1],
      'Sở VH&TT': [1, 1],
      'Sở Tài chính': [1, 0],
      'Sở Du lịch': [1, 0],
      'Sở LĐ-TB&XH': [1, 0],
      'Sở Y tế': [1, 0],
      'Thanh tra tỉnh': [1, 0],
      'Sở KH&CN': [1, 0],
      'BQL Khu kinh tế Phú Quốc': [0, 3],
      'Sở NN&PTNT': [0, 1],
      'Sở TT&TT': [0, 1],
    });
    const tasks = appendix.tasks.filter((task) => task.kind === 'task');
    expect(tasks.filter((task) => task.reading.lead.length > 0)).toHaveLength(37);
  });

  test('every name is known, and every collective is one reference', () => {
    const refs = appendix.tasks.flatMap(({ reading }) => [...reading.lead, ...reading.coordinating]);
    expect(refs.filter((ref) => ref.agencyId === null && !ref.collective)).toEqual([]);
    expect(new Set(refs.filter((ref) => ref.collective).map((ref) => ref.text.toLowerCase()))).toEqual(
      new Set(['các sở, ban, ngành có liên quan', 'các cơ quan, đơn vị có liên quan']),
    );
    for (const { lead, coordinating, reading } of appendix.tasks) {
      for (const ref of reading.lead) expect(lead).toContain(ref.text);
      for (const ref of reading.coordinating) expect(coordinating).toContain(ref.text);
    }
  });
});

test.each([
  [
    'Sở Xây dựng chủ trì cùng các Sở: Giao thông vận tải, Công Thương',
    'Sở Xây dựng|+Sở GTVT|+Sở Công Thương',
  ],
  [
    'Sở Du lịch chủ trì cùng Công an tỉnh và các Sở: Văn hóa và Thể thao, Tài nguyên và Môi trường;',
    'Sở Du lịch|+Công an tỉnh|+Sở VH&TT|+Sở TN&MT',
  ],
  [
    'Sở Kế hoạch và Đầu tư chủ trì cùng Ban Quản ly Khu kinh tế Phú Quốc, UBND thành phố Phú Quốc',
    'Sở KH&ĐT|+BQL Khu kinh tế Phú Quốc|+UBND TP Phú Quốc',
  ],
  ['Sở Y tế chủ trì cùng UBND thành phố Phú Quốc.', 'Sở Y tế|+UBND TP Phú Quốc'],
  [
    'UBND thành phố Phú Quốc và Ban Quản lý Khu kinh tế Phú Quốc',
    'UBND TP Phú Quốc|+BQL Khu kinh tế Phú Quốc',
  ],
  [
    'UBND thành phố Phú Quốc cùng Ban Quản lý Khu kinh tế Phú Quốc',
    'UBND TP Phú Quốc|+BQL Khu kinh tế Phú Quốc',
  ],
  ['Đề nghị Thành ủy Phú Quốc lãnh đạo thực hiện', '?Thành ủy Phú Quốc'],
  ['Ban Thường vụ Tỉnh ủy, Sở Nội vụ', '?“Ban Thường vụ Tỉnh ủy”|Sở Nội vụ'],
  ['', ''],
])('a lead cell of plan 158: %s', (text, expected) => {
  expect(read(text)).toEqual(expected === '' ? [] : cells(expected));
});

test.each([
  [
    'Các Sở: GTVT, XD, VH&TT, DL, Y tế, GD&ĐT, TT&TT; các Sở, ban, ngành có liên quan và UBND thành phố Phú Quốc',
    '~Sở GTVT|~Sở Xây dựng|~Sở VH&TT|~Sở Du lịch|~Sở Y tế|~Sở GD&ĐT|~Sở TT&TT|~[các Sở, ban, ngành có liên quan]|~UBND TP Phú Quốc',
  ],
  [
    'Trung tâm XTĐT, TM&DL; các Sở, ban, ngành có liên quan và UBND thành phố Phú Quốc',
    '~Trung tâm XTĐT, TM&DL|~[các Sở, ban, ngành có liên quan]|~UBND TP Phú Quốc',
  ],
  ['Các Sở: KH&ĐT, CT, LĐ-TB&XH; các Sở', '~Sở KH&ĐT|~Sở Công Thương|~Sở LĐ-TB&XH|~[các Sở]'],
  ['Sở Tài chính; UBND thành phố Phú Quốc', '~Sở Tài chính|~UBND TP Phú Quốc'],
])('a coordinating cell of plan 158: %s', (text, expected) => {
  expect(read(text, 'coordinating')).toEqual(cells(expected));
});

test.each([
  ['Sở Xây dựng (chủ trì), Sở Tài chính', 'Sở Xây dựng|+Sở Tài chính'],
  ['Sở Tài chính, Sở Xây dựng (chủ trì)', '+Sở Tài chính|Sở Xây dựng'],
  ['Sở Tài chính (Phòng Ngân sách), Kho bạc Nhà nước tỉnh', 'Sở Tài chính|+“Kho bạc Nhà nước tỉnh”'],
  [
    'Chủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính, UBND các huyện, thành phố',
    'Sở Xây dựng|~Sở Tài chính|~[UBND các huyện, thành phố]',
  ],
  ['- Chủ trì: Sở Nội vụ\n- Phối hợp: các sở, ngành', 'Sở Nội vụ|~[các sở, ngành]'],
  [
    'Cơ quan chủ trì: Sở Nội vụ. Cơ quan phối hợp: các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu',
    'Sở Nội vụ|~[các sở, ban, ngành tỉnh]|~[UBND các xã, phường, đặc khu]',
  ],
  [
    'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các đơn vị có liên quan',
    'Sở Nội vụ|~Sở Tài chính|~[các đơn vị có liên quan]',
  ],
  ['Giao Sở Xây dựng chủ trì, phối hợp cùng Sở GTVT', 'Sở Xây dựng|~Sở GTVT'],
  ['Sở Nội vụ chủ trì; Sở Ngoại vụ phối hợp', 'Sở Nội vụ|~“Sở Ngoại vụ”'],
  ['UBND các xã, phường', '[UBND các xã, phường]'],
  ['Công an tỉnh, Bộ CHQS tỉnh', 'Công an tỉnh|+“Bộ Chỉ huy quân sự tỉnh”'],
  ['Các sở, ngành; UBND cấp xã', '[Các sở, ngành]|+[UBND cấp xã]'],
  ['Các trường học', '[Các trường học]'],
  ['Sở, ban, ngành; cơ quan, đơn vị liên quan', '[Sở, ban, ngành]|+[cơ quan, đơn vị liên quan]'],
  [
    'Các sở, ban, ngành, đoàn thể tỉnh, UBND các huyện, thành phố, các doanh nghiệp',
    '[Các sở, ban, ngành, đoàn thể tỉnh]|+[UBND các huyện, thành phố]|+[các doanh nghiệp]',
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Ngoại vụ và Ban Dân tộc',
    '“Sở Văn hóa, Thể thao và Du lịch”|+“Sở Ngoại vụ”|+“Ban Dân tộc”',
  ],
  ['Các Sở: Ngoại vụ, TC và UBND thành phố Phú Quốc', '“Sở Ngoại vụ”|+Sở Tài chính|+UBND TP Phú Quốc'],
  ['các Sở Xây dựng, Tài chính và Công Thương', 'Sở Xây dựng|+Sở Tài chính|+Sở Công Thương'],
  ['các sở, ngành: Tài chính, Nội vụ, Ngoại vụ', 'Sở Tài chính|+Sở Nội vụ|+“Sở Ngoại vụ”'],
  [
    'UBND các xã: Bãi Thơm, Cửa Cạn; Giám đốc Sở Xây dựng',
    '“Ủy ban nhân dân xã Bãi Thơm”|+“Ủy ban nhân dân xã Cửa Cạn”|+Sở Xây dựng',
  ],
  [
    'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã; các phòng chuyên môn',
    '“Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã”|+[các phòng chuyên môn]',
  ],
  [
    'Trung tâm Cung ứng dịch vụ công; Phòng Văn hóa - Xã hội',
    '“Trung tâm Cung ứng dịch vụ công”|+“Phòng Văn hóa - Xã hội”',
  ],
  ['Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Tư pháp', '“Phòng Kinh tế, Hạ tầng và Đô thị”|+“Phòng Tư pháp”'],
  ['Chi cục Kiểm lâm và Bảo vệ rừng', '“Chi cục Kiểm lâm và Bảo vệ rừng”'],
  ['Sở KH & ĐT - Sở TC', 'Sở KH&ĐT|+Sở Tài chính'],
  ['UBND TP. Phú Quốc và BQL KKT Phú Quốc', 'UBND TP Phú Quốc|+BQL Khu kinh tế Phú Quốc'],
  ['Sở Xây dựng tỉnh, Sở Tài chính tỉnh Cà Mau', 'Sở Xây dựng|+“Sở Tài chính tỉnh Cà Mau”'],
  ['1. Sở Tài chính 2. Sở Nội vụ', 'Sở Tài chính|+Sở Nội vụ'],
  ['-', ''],
])('cells of other provinces: %s', (text, expected) => {
  expect(read(text)).toEqual(expected === '' ? [] : cells(expected));
});

test('spelling does not matter: without accents, in capitals, decomposed, old tone marks', () => {
  const text = 'Sở Kế hoạch và Đầu tư chủ trì cùng UBND thành phố Phú Quốc và các Sở: Y tế, Nội vụ';
  const expected = ['Sở KH&ĐT', '+UBND TP Phú Quốc', '+Sở Y tế', '+Sở Nội vụ'];
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  for (const spelling of [text, text.toUpperCase(), text.normalize('NFD'), bare, bare.toUpperCase()]) {
    expect(read(spelling)).toEqual(expected);
  }
  expect(read('Thành uỷ Phú Quốc; Uỷ ban nhân dân thành phố Phú Quốc')).toEqual([
    '?Thành ủy Phú Quốc',
    'UBND TP Phú Quốc',
  ]);
});

test('a known body ends a collective even if its name begins with no usual word', () => {
  const text = 'các đơn vị có liên quan, Cảng vụ Hàng hải';
  const options = { role: 'coordinating', abbreviations: {} } as const;
  const port = {
    id: idOf('cang-vu'),
    name: 'Cảng vụ Hàng hải',
    shortName: 'CVHH',
    aliases: [],
    party: false,
  };
  const known = agencyRegister([{ ...port, validFrom: null, validTo: null, successor: null }]);
  expect(readAgencies(text, { ...options, register: known }).map((ref) => ref.name)).toEqual([
    'các đơn vị có liên quan',
    'Cảng vụ Hàng hải',
  ]);
  expect(readAgencies(text, { ...options, register }).map((ref) => ref.name)).toEqual([text]);
});

test('of two bodies with one name, the one of the day is meant', () => {
  const days = ['2024-05-16', '2025-02-28', '2025-03-01', '2026-01-01'];
  expect(
    days.map(
      (on) => readAgencies('Sở Nội vụ', { role: 'lead', register, abbreviations: {}, on })[0]?.agencyId,
    ),
  ).toEqual(['so-noi-vu', 'so-noi-vu', 'so-noi-vu-2025', 'so-noi-vu-2025']);
});
