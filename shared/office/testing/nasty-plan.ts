import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import { agencyId } from '#shared/ids.ts';
import { HOUSE_COLUMNS } from '../appendix/output-columns.ts';
import type { ProgressByTask } from '../appendix/task-progress.ts';
import { FORMULA_LIKE, LONG_WORDS, markedBullets, markedText } from './nasty-text.ts';

type Written = Omit<AppendixTask, 'reading'>;
type Texts = Partial<Pick<AppendixTask, 'content' | 'lead' | 'coordinating' | 'deadline' | 'product'>>;

const PLAN_DATE = '2024-05-16';

/** Sixty agencies, every one named in the plans below. */
export const NASTY_AGENCIES: readonly Agency[] = Array.from({ length: 60 }, (_, index) => ({
  id: agencyId(`co-quan-${index + 1}`),
  name: `Ủy ban nhân dân xã thứ ${index + 1}`,
  shortName: `UBND xã ${index + 1}`,
  aliases: [],
  party: false,
  validFrom: null,
  validTo: null,
  successor: null,
}));

/** What hurts on paper: cells of 5,000 characters, long words, one-row sections, empty cells, sixty agencies in a cell. */
export function nastyPlan(): AppendixDocument {
  const everyone = NASTY_AGENCIES.map(({ name }) => name).join(', ');
  return planOf('KẾ HOẠCH KHÓ IN', [
    {
      title: 'NHIỆM VỤ RẤT DÀI',
      rows: [
        {
          content: markedText(1, 'c', 5000),
          lead: nameOf(1),
          deadline: 'Quý III/2024',
          product: '- Báo cáo.',
        },
        { content: markedText(2, 'c', 60), lead: nameOf(2), product: markedBullets(2, 'p', 50, 100) },
        {
          content: markedText(3, 'c', 5000),
          lead: markedText(3, 'l', 5000),
          coordinating: markedText(3, 'k', 5000),
          deadline: markedText(3, 'd', 5000),
          product: markedText(3, 'p', 5000),
        },
        {
          content: markedText(4, 'c', 700),
          lead: nameOf(4),
          coordinating: everyone,
          deadline: 'Thường xuyên',
        },
      ],
    },
    { title: 'PHẦN CHỈ MỘT DÒNG', rows: [{ content: markedText(5, 'c', 90), lead: nameOf(5) }] },
    { title: markedText(90, 's', 400), rows: [{ content: markedText(6, 'c', 300) }] },
    {
      title: 'CHỮ LẠ',
      rows: [
        { content: LONG_WORDS.capitals, lead: LONG_WORDS.fileName, product: LONG_WORDS.address },
        ...FORMULA_LIKE.map((text): Texts => ({ content: text, lead: text, deadline: text, product: text })),
        { content: 'một\n\n\nbốn', product: '- gạch đầu dòng\n- gạch thứ hai;\n' },
        {},
      ],
    },
    { title: 'NHÓM VÀ Ô TRỐNG', rows: [{ content: markedText(7, 'c', 120), children: 8 }, {}, {}] },
  ]);
}

/** As many rows as asked for, most of one to six lines, one in forty of a page and more, over four sections. */
export function longPlan(rows = 300): AppendixDocument {
  const perSection = Math.ceil(rows / 4);
  const lengths = [60, 240, 120, 400, 90, 180];
  const row = (number: number): Texts => ({
    content: markedText(number, 'c', number % 40 === 0 ? 2500 : (lengths[number % lengths.length] ?? 90)),
    lead: nameOf(number),
    coordinating: number % 5 === 0 ? '' : [number + 1, number + 7].map(nameOf).join(', '),
    deadline: ['Thường xuyên', 'Quý III/2024', 'Tháng 8/2024', 'Trong năm 2024', ''][number % 5] ?? '',
    product: markedBullets(number, 'p', 1 + (number % 3), 50),
  });
  return planOf(
    'KẾ HOẠCH NHIỀU DÒNG',
    Array.from({ length: Math.ceil(rows / perSection) }, (_, section) => ({
      title: `PHẦN THỨ ${section + 1}`,
      rows: Array.from({ length: Math.min(perSection, rows - section * perSection) }, (_unused, index) =>
        row(section * perSection + index + 1),
      ),
    })),
  );
}

/** A result and a status for every task; one in nine long, one in five empty. */
export function nastyProgress({ tasks }: Pick<AppendixDocument, 'tasks'>): ProgressByTask {
  return new Map(
    tasks.flatMap(({ path, kind }, index) => {
      if (kind === 'group' || index % 5 === 4) return [];
      const result = markedText(index, 'r', index % 9 === 0 ? 3000 : 80 + (index % 7) * 40);
      return [
        [
          path,
          { status: ['Quá hạn 17 ngày', 'Thường xuyên', 'Trong hạn'][index % 3] ?? '', result },
        ] as const,
      ];
    }),
  );
}

const nameOf = (number: number): string => NASTY_AGENCIES[number % NASTY_AGENCIES.length]?.name ?? '';

interface SectionInput {
  readonly title: string;
  readonly rows: readonly (Texts & { readonly children?: number })[];
}

function planOf(title: string, sections: readonly SectionInput[]): AppendixDocument {
  const numerals = ['I', 'II', 'III', 'IV', 'V'];
  const register = agencyRegister(NASTY_AGENCIES);
  const written = sections.flatMap(({ rows }, s) =>
    rows.flatMap(({ children = 0, ...texts }, r) => {
      const section = numerals[s] ?? '';
      const own = taskOf(section, `${section}.${r + 1}`, String(r + 1), null, children > 0, texts);
      const below = Array.from('abcdđegh').slice(0, children);
      return [
        own,
        ...below.map((letter, c) =>
          taskOf(section, `${own.path}.${letter}`, `${letter})`, own.path, false, {
            content: markedText(70 + c, 'c', 80),
            lead: nameOf(c),
            deadline: 'Quý IV/2024',
          }),
        ),
      ];
    }),
  );
  const groups = written.filter(({ kind }) => kind === 'group').length;
  return {
    format: 'skh-appendix',
    version: 1,
    title,
    attachedTo: '(kèm theo Kế hoạch số 300/KH-UBND ngày 16 tháng 5 năm 2024)',
    columns: HOUSE_COLUMNS,
    sections: sections.map((section, s) => ({ number: numerals[s] ?? '', title: section.title })),
    tasks: written.map((task) => ({
      ...task,
      reading: interpretTask(task, { planDate: PLAN_DATE, register, abbreviations: {} }),
    })),
    notes: `Ghi chú: ${markedText(99, 'g', 500)}`,
    abbreviations: {},
    warnings: [],
    counts: {
      rowsRead: written.length,
      rowsUsed: written.length,
      rowsSkipped: 0,
      tasks: written.length - groups,
      groups,
    },
  };
}

function taskOf(
  section: string,
  path: string,
  number: string,
  parent: string | null,
  group: boolean,
  texts: Texts,
): Written {
  return {
    path,
    section,
    number,
    parent,
    kind: group ? 'group' : 'task',
    content: '',
    lead: '',
    coordinating: '',
    deadline: '',
    product: '',
    ...texts,
    extra: {},
    source: { sheet: 'Phụ lục', rows: [] },
    warnings: [],
  };
}
