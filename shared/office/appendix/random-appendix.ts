import * as fc from 'fast-check';
import type { AppendixColumn, AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { listLetters } from '#shared/domain/numbering/list-letters.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { HOUSE_COLUMNS } from './output-columns.ts';

/** Texts that break careless writers: formulas, bullets, escapes, long words, odd spaces, composed letters. */
const nasty = fc.constantFrom(
  '=1+1',
  '- Báo cáo định kỳ, đột xuất.\n- Kế hoạch chi tiết;',
  '+84 297',
  '@SUM(A1)',
  "'có nháy",
  '_x0041_ và _x005F_',
  '<b>&amp;</b>',
  '11.10',
  '007',
  'Ủy ban nhân dân thành phố Phú Quốc',
  '  hai đầu  ',
  'một\n\nhai\n',
  'Đ'.repeat(300),
  'Tham mưu '.repeat(400),
  'Ho\u0300a',
  'Ghi chú: không phải chú thích',
  'II CÁC NHIỆM VỤ',
  'Trang 3',
  'Cộng',
);
const text = fc
  .oneof(
    { weight: 3, arbitrary: nasty },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.constant('') },
  )
  .map(cleanCellText);

const row = fc.record({
  content: text,
  lead: text,
  coordinating: text,
  deadline: text,
  product: text,
  note: text,
});

/** Random appendices with sections, group rows with lettered children, and an extra column. For tests. */
export const randomAppendix: fc.Arbitrary<AppendixDocument> = fc
  .record({
    title: text,
    attachedTo: text,
    notes: text,
    sections: fc.array(
      fc.record({
        title: text,
        rows: fc.array(fc.record({ row, children: fc.array(row, { maxLength: 3 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ sections, ...head }) => {
    const tasks = sections.flatMap(({ rows }, s) =>
      rows.flatMap(({ row: own, children }, r) => {
        const section = 'I'.repeat(s + 1);
        const path = `${section}.${r + 1}`;
        return [
          taskOf(own, { path, section, number: String(r + 1), parent: null, group: children.length > 0 }),
          ...children.map((below, c) => {
            const letter = listLetters[c] ?? 'a';
            return taskOf(below, {
              path: `${path}.${letter}`,
              section,
              number: `${letter})`,
              parent: path,
              group: false,
            });
          }),
        ];
      }),
    );
    const groups = tasks.filter((task) => task.kind === 'group').length;
    return {
      format: 'skh-appendix' as const,
      version: 1 as const,
      ...head,
      columns: [...HOUSE_COLUMNS, NOTE_COLUMN],
      sections: sections.map(({ title }, s) => ({ number: 'I'.repeat(s + 1), title })),
      tasks,
      abbreviations: {},
      warnings: [],
      counts: { rowsRead: 0, rowsUsed: 0, rowsSkipped: 0, tasks: tasks.length - groups, groups },
    };
  });

const NOTE_COLUMN: AppendixColumn = { role: 'note', header: 'Ghi chú', column: 7 };

type RandomRow = typeof row extends fc.Arbitrary<infer Row> ? Row : never;

function taskOf(
  { note, ...texts }: RandomRow,
  place: { path: string; section: string; number: string; parent: string | null; group: boolean },
): AppendixTask {
  return {
    path: place.path,
    section: place.section,
    number: place.number,
    parent: place.parent,
    kind: place.group ? 'group' : 'task',
    ...texts,
    extra: note === '' ? {} : { 'Ghi chú': note },
    source: { sheet: 'Phụ lục', rows: [] },
    reading: {
      deadline: {
        text: texts.deadline,
        kind: 'unspecified',
        start: null,
        due: null,
        every: null,
        anchor: null,
        confirm: true,
        target: false,
        rule: '',
        milestones: [],
      },
      lead: [],
      coordinating: [],
      products: [],
    },
    warnings: [],
  };
}
