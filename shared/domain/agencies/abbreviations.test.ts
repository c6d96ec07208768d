import data from '#seeds/plan-158/plan.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { abbreviationSpans, expandName } from './abbreviation-spans.ts';
import { commonAbbreviations, parseLegend, withCommonAbbreviations } from './abbreviations.ts';
import { legendGaps } from './legend-gaps.ts';

const legend = parseLegend(data.appendix.notes);

test('the legend of plan 158: 13 entries, one of them with a comma', () => {
  expect(Object.keys(legend)).toHaveLength(13);
  expect(legend['XTĐT, TM&DL']).toBe('Xúc tiến Đầu tư, Thương mại và Du lịch');
  expect(legend['NN&PTNT']).toBe('Nông nghiệp và Phát triển nông thôn');
  expect(legend['LĐ-TB&XH']).toBe('Lao động - Thương binh và Xã hội');
  expect(legend['GVT']).toBe('Giao thông vận tải');
});

test('legends of other shapes; what is no entry is left out', () => {
  expect(parseLegend('Chữ viết tắt: XD: Xây dựng; TC = Tài chính\n- KH&CN - Khoa học và Công nghệ.')).toEqual(
    {
      XD: 'Xây dựng',
      TC: 'Tài chính',
      'KH&CN': 'Khoa học và Công nghệ',
    },
  );
  expect(parseLegend('Ghi chú: Số liệu đến ngày 14/5 (kèm theo biểu); (*) chưa tính')).toEqual({});
  expect(parseLegend('')).toEqual({});
});

test('GTVT is understood although the legend says GVT, and said', () => {
  const cells = data.appendix.tasks.map((task) => task.coordinating);
  const { added, warnings } = legendGaps(legend, cells);
  expect(added).toEqual({ GTVT: 'Giao thông vận tải' });
  expect(warnings.map(({ code, where }) => [code, where])).toEqual([['legend-mismatch', 'notes']]);
  expect(legendGaps(legend, ['Sở Y tế']).added).toEqual({});
  expect(legendGaps(legend, ['Sở GVT', 'Sở GTVT']).added).toEqual({});
});

test('expanding names', () => {
  expect(expandName('Sở KH&ĐT', legend)).toBe('Sở Kế hoạch và Đầu tư');
  expect(expandName('Trung tâm XTĐT, TM&DL', legend)).toBe(
    'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch',
  );
  expect(expandName('UBND TP Phú Quốc', commonAbbreviations)).toBe('Ủy ban nhân dân thành phố Phú Quốc');
  expect(expandName('Sở KH&ĐT'.normalize('NFD'), legend).normalize('NFC')).toBe('Sở Kế hoạch và Đầu tư');
  expect(expandName('111/KH-UBND', legend)).toBe('111/KH-UBND');
});

test('spans are whole words with their full words, the longest first', () => {
  const text = 'Các Sở: GTVT, VH&TT, TT&TT; VHTT&DL';
  const spans = abbreviationSpans(text, withCommonAbbreviations(legend));
  expect(spans.map((span) => [text.slice(span.start, span.end), span.full])).toEqual([
    ['GTVT', 'Giao thông vận tải'],
    ['VH&TT', 'Văn hóa và Thể thao'],
    ['TT&TT', 'Thông tin và Truyền thông'],
    ['VHTT&DL', 'Văn hóa, Thể thao và Du lịch'],
  ]);
  expect(abbreviationSpans('DLX, XDL, 36-NQ/TC', legend)).toEqual([]);
  expect(abbreviationSpans('GTVT', {})).toEqual([]);
});
