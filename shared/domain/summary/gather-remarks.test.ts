import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { periodId } from '#shared/ids.ts';
import { addresseeReader } from './addressee.ts';
import { gatherRemarks } from './gather-remarks.ts';
import { sampleBook, type SampleReport } from './sample-book.ts';

const Q3 = periodId('2024-Q3');

describe('whom a proposal is addressed to', () => {
  const read = addresseeReader(builtInAgencies);
  const cases: readonly (readonly [text: string, level: string, name: string])[] = [
    ['Đề nghị UBND tỉnh sớm cho ý kiến về vị trí.', 'province', 'Ủy ban nhân dân tỉnh'],
    // Asked through one body, to be settled by another.
    [
      'Đề nghị UBND tỉnh kiến nghị Bộ Giao thông vận tải sớm thống nhất phương án.',
      'central',
      'Bộ Giao thông vận tải',
    ],
    ['Kiến nghị với Bộ KH&ĐT hướng dẫn chuyển tiếp', 'central', 'Bộ Kế hoạch và Đầu tư'],
    ['đề nghị Bộ Văn hóa, Thể thao và Du lịch thẩm định', 'central', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['Trình Thủ tướng Chính phủ phê duyệt đề án', 'central', 'Thủ tướng Chính phủ'],
    ['Đề nghị Chính phủ ban hành Nghị định', 'central', 'Chính phủ'],
    ['Đề nghị Ban Thường vụ Tỉnh ủy cho chủ trương', 'party', 'Ban Thường vụ Tỉnh ủy'],
    ['Đề nghị Thành ủy Phú Quốc lãnh đạo', 'party', 'Thành ủy Phú Quốc'],
    ['Đề nghị Sở GTVT phối hợp', 'agency', 'Sở Giao thông vận tải'],
    ['UBND tỉnh bố trí kinh phí', 'province', 'Ủy ban nhân dân tỉnh'],
    ['Đề nghị bố trí kinh phí tuyên truyền tại cảng biển.', 'unstated', ''],
    ['Đề nghị công bố quy hoạch xây dựng', 'unstated', ''],
    ['Khẩn trương bổ sung', 'unstated', ''],
    ['', 'unstated', ''],
  ];
  it.each(cases)('%s', (text, level, name) => {
    expect(read(text)).toEqual({ level, name });
    expect(read(text.normalize('NFD'))).toEqual({ level, name });
  });
});

const report = (agency: string, tasks: Readonly<Record<string, string>>): SampleReport => ({
  agency,
  period: Q3,
  stage: 'accepted',
  tasks: Object.fromEntries(
    Object.entries(tasks).map(([path, proposals]) => [path, { state: 'in-progress' as const, proposals }]),
  ),
});

describe('what the agencies propose', () => {
  const book = sampleBook(
    [
      { path: 'I.1', leads: ['a'], deadline: '' },
      { path: 'I.2', leads: ['b'], deadline: '' },
      { path: 'II.1', leads: ['c'], deadline: '' },
      { path: 'II.2', leads: ['c'], deadline: '' },
    ],
    [
      report('a', { 'I.1': 'Đề nghị UBND tỉnh sớm bố trí vốn cho dự án trong năm 2024.' }),
      report('b', { 'I.2': 'đề nghị ubnd tỉnh sớm bố trí vốn cho dự án trong năm 2024' }),
      report('c', {
        'II.1': 'Đề nghị UBND tỉnh sớm bố trí vốn cho dự án trong năm 2025.',
        'II.2': 'Kiến nghị Bộ Xây dựng hướng dẫn.',
      }),
      { ...report('d', { 'I.1': 'Không tính' }), stage: 'submitted' },
    ],
  );

  it('stands once with all who said it, by addressee from the top down; another number is another proposal', () => {
    const groups = gatherRemarks(book, Q3, 'proposals', 'addressee');
    expect(
      groups.map(({ title, remarks }) => [
        title,
        remarks.map(({ text, sources }) => [text, sources.map(({ agency, task }) => `${agency} ${task}`)]),
      ]),
    ).toEqual([
      ['Bộ Xây dựng', [['Kiến nghị Bộ Xây dựng hướng dẫn.', ['c II.2']]]],
      [
        'Ủy ban nhân dân tỉnh',
        [
          ['Đề nghị UBND tỉnh sớm bố trí vốn cho dự án trong năm 2024.', ['a I.1', 'b I.2']],
          ['Đề nghị UBND tỉnh sớm bố trí vốn cho dự án trong năm 2025.', ['c II.1']],
        ],
      ],
    ]);
    expect(groups[0]?.remarks[0]?.sources[0]).toMatchObject({ period: Q3, code: '3Q-1D22' });
  });

  it('never joins what differs by the body asked or by a word that turns the meaning', () => {
    const long =
      'ban hành hướng dẫn chuyển tiếp cho các dự án đầu tư xây dựng khu đô thị có công năng hỗn hợp';
    const different = sampleBook(
      ['I.1', 'I.2', 'I.3'].map((path) => ({ path, leads: ['a'], deadline: '' })),
      [
        report('a', {
          'I.1': `Đề nghị Bộ Xây dựng ${long}`,
          'I.2': `Đề nghị Bộ Tài chính ${long}`,
          'I.3': `Đề nghị Bộ Xây dựng không ${long}`,
        }),
      ],
    );
    const groups = gatherRemarks(different, Q3, 'proposals', 'section');
    expect(groups.flatMap(({ remarks }) => remarks)).toHaveLength(3);
  });

  it('can stand by part or by agency', () => {
    const titles = (grouping: 'section' | 'agency') =>
      gatherRemarks(book, Q3, 'proposals', grouping).map(({ title, remarks }) => [title, remarks.length]);
    expect(titles('section')).toEqual([
      ['I. Phần I', 1],
      ['II. Phần II', 2],
    ]);
    expect(titles('agency')).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });
});

it('loses no text and says none twice, whatever was written', () => {
  const text = fc.oneof(
    fc.constantFrom('', '  ', '- ', 'Thiếu vốn', 'thieu von', 'Thiếu 3 tỷ', 'Đề nghị Bộ Y tế', '…', '?!'),
    fc.string({ maxLength: 40 }),
  );
  const book = (texts: readonly string[]) =>
    sampleBook(
      texts.map((_, index) => ({ path: `I.${index + 1}`, leads: ['a'], deadline: '' })),
      [report('a', Object.fromEntries(texts.map((each, index) => [`I.${index + 1}`, each])))],
    );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      for (const grouping of ['addressee', 'section', 'agency'] as const) {
        const sources = gatherRemarks(book(texts), Q3, 'proposals', grouping).flatMap(({ remarks }) =>
          remarks.flatMap((remark) => remark.sources.map((source) => [source.task, source.text])),
        );
        const written = texts.flatMap((each, index) =>
          each.trim() === '' ? [] : [[`I.${index + 1}`, each.trim()]],
        );
        expect(sources.toSorted()).toEqual(written.toSorted());
      }
    }),
    { seed: 158, numRuns: 200 },
  );
});
