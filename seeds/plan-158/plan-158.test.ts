import { readFileSync } from 'node:fs';
import { parseAppendixDocument } from '#shared/domain/appendix-schema.ts';
import { gapsOf, proposalFor } from '#shared/domain/gap-proposal.ts';
import { Problem } from '#shared/problem.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import data from './plan.json' with { type: 'json' };
import { plan158, plan158Appendix } from './plan-158.ts';
import { planWords, sourceParagraphs, sourceRows, sourceWords } from './source-words.ts';
import { parseWrittenPlan, type WrittenPlan } from './written-plan.ts';

const source = readFileSync(new URL('./source.txt', import.meta.url), 'utf8');
const written = parseWrittenPlan(data);

/** Everything in which a plan differs from the source; empty when it holds. */
function differences(plan: WrittenPlan): string[] {
  const count = new Map<string, number>();
  for (const word of sourceWords(source)) count.set(word, (count.get(word) ?? 0) + 1);
  for (const word of planWords(plan)) count.set(word, (count.get(word) ?? 0) - 1);
  const wrong = [...count].filter(([, n]) => n !== 0).map(([word, n]) => `${word}: ${n}`);
  const body = plan.body.map((block) => `${block.number} ${block.text}`.trim());
  const rows = plan.appendix.tasks.map((task) =>
    [task.number, task.content, task.lead, task.coordinating, task.deadline, task.product]
      .map((cell) => cell.replaceAll('\n', ' '))
      .join('\t'),
  );
  const ofSource = sourceRows(source).filter(([number]) => !number?.startsWith('I'));
  return [
    ...wrong,
    ...unequal(body, sourceParagraphs(source)),
    ...unequal(
      rows,
      ofSource.map((cells) => cells.join('\t')),
    ),
  ];
}

/** False too where the schema already refuses it. */
function holds(json: unknown): boolean {
  try {
    return differences(parseWrittenPlan(json)).length === 0;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function unequal(left: readonly string[], right: readonly string[]): string[] {
  return left.filter((text, i) => text !== right[i]).concat(left.length === right.length ? [] : ['length']);
}

describe('plan.json against the text of the plan', () => {
  test('has every word exactly once, in its place, apart from the listed removals', () => {
    expect(differences(written)).toEqual([]);
  });

  test('any word broken, anywhere in the plan, is found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textsOf(data)), fc.nat(), (path, pick) => {
        expect(holds(withWordBroken(data, path, pick))).toBe(false);
      }),
      { seed: 158, numRuns: 150 },
    );
  });
});

/** Where the warnings of a kind are. */
function where(code: string): (string | undefined)[] {
  return plan158Appendix()
    .warnings.filter((warning) => warning.code === code)
    .map((warning) => warning.where);
}

describe('the built-in plan', () => {
  const plan = plan158();
  const { appendix } = plan;

  test('is made once and passes its own schemas unchanged', () => {
    expect(plan158()).toBe(plan);
    expect(plan158Appendix()).toBe(appendix);
    expect(parseAppendixDocument(JSON.parse(JSON.stringify(appendix)))).toEqual(appendix);
  });

  test('has its head, its routine tasks, its recipients and its signature', () => {
    expect(plan).toMatchObject({
      id: '158-KH-UBND-2024',
      number: '158/KH-UBND',
      date: '2024-05-16',
      place: 'Kiên Giang',
      documentKind: 'KẾ HOẠCH',
      focalPoint: 'ubnd-thanh-pho-phu-quoc',
      signature: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Lâm Minh Thành' },
    });
    const numbers = (kind: string) => plan.body.filter((b) => b.kind === kind).map((b) => b.number);
    expect(numbers('part')).toEqual(['I.', 'II.', 'III.']);
    expect(numbers('item')).toEqual(Array.from({ length: 9 }, (_, i) => `1.${i + 1}.`));
    expect(numbers('sub-item').join(' ')).toBe('a) b) c) d) đ) e) g)');
    expect(plan.body.filter((block) => block.kind === 'legal-basis')).toHaveLength(2);
    expect(plan.body.at(-1)?.text).toMatch(/tầm nhìn đến năm 2020\.\/\.$/u);
    expect(plan.recipients).toHaveLength(13);
  });

  test('has 39 tasks and one group, and rows that add up', () => {
    expect(appendix.counts).toEqual({ rowsRead: 55, rowsUsed: 46, rowsSkipped: 9, tasks: 39, groups: 1 });
    const perSection = (section: string) =>
      appendix.tasks.filter((task) => task.section === section && task.kind === 'task').length;
    expect([perSection('I'), perSection('II')]).toEqual([17, 22]);
    expect(appendix.tasks.filter((task) => task.kind === 'group').map((task) => task.path)).toEqual(['I.10']);
    const rows = appendix.tasks.flatMap((task) => task.source.rows);
    expect(new Set(rows).size).toBe(43);
    expect(Math.max(...rows)).toBe(55);
  });

  test('has the deadlines as written', () => {
    const count: Record<string, number> = {};
    for (const { kind, deadline } of appendix.tasks) {
      if (kind === 'task') count[deadline] = (count[deadline] ?? 0) + 1;
    }
    expect(count).toEqual({
      'Thường xuyên': 17,
      'Quý II/2024': 6,
      'Quý III/2024': 1,
      'Quý IV/2024': 3,
      'Tháng 5/2024': 3,
      'Đến năm 2025': 2,
      'Trong năm 2024': 2,
      'Trong tháng 8/2024': 1,
      'Theo tiến độ quy định Luật Đầu tư công': 1,
      'Theo tiến độ của Bộ Tài chính': 1,
      '': 2,
    });
  });

  test('has 21 products as bullet lists, one bullet a line', () => {
    const bulleted = appendix.tasks.filter((task) => task.product.startsWith('- '));
    expect(bulleted).toHaveLength(21);
    for (const task of bulleted) {
      expect(task.product.split('\n').every((line) => line.startsWith('- '))).toBe(true);
      expect(task.reading.products).toEqual(task.product.split('\n').map((line) => line.slice(2)));
    }
  });

  test('leaves empty cells empty, warns of each, and proposes a neighbour where there is one', () => {
    const gaps = appendix.tasks.flatMap((task) => gapsOf(task).map((field) => [task.path, field] as const));
    expect(gaps.map(([path, field]) => `${path}:${field}`)).toEqual([
      ...['lead', 'coordinating', 'deadline', 'product'].map((field) => `II.5:${field}`),
      'II.12:deadline',
      ...['lead', 'coordinating', 'product'].map((field) => `II.14:${field}`),
      'II.22:coordinating',
    ]);
    expect(where('empty-cell')).toEqual(gaps.map(([path, field]) => `${path}:${field}`));
    expect(proposalFor(appendix, 'II.5', 'lead')).toEqual({ from: 'II.6', text: 'Sở Xây dựng' });
    expect(proposalFor(appendix, 'II.14', 'lead')).toEqual({ from: 'II.13', text: 'Sở Nội vụ' });
    expect(proposalFor(appendix, 'II.12', 'deadline')).toEqual({ from: 'II.13', text: 'Quý IV/2024' });
    expect(proposalFor(appendix, 'II.22', 'coordinating')).toBeNull();
    expect(proposalFor(appendix, 'II.6', 'lead')).toBeNull();
  });

  test('says every join, repair and removal', () => {
    expect(where('joined-over-page-break')).toEqual(['I.6', 'I.9', 'II.8']);
    expect(where('removed-markup')).toHaveLength(16);
    expect(where('split-bullets')).toHaveLength(21);
    expect(where('name-misspelt')).toEqual(['I.5:lead']);
    expect(where('stray-mark')).toEqual(['II.2:content']);
    expect(where('legend-mismatch')).toEqual(['notes']);
    expect(where('repeated-header')).toEqual(['Phụ lục']);
    expect(where('removed-extraction-residue')).toEqual(['body:closing', 'signature']);
  });
});

test('a damaged plan.json is refused and named', () => {
  const orphan = data.appendix.tasks.map((task, i) => (i === 3 ? { ...task, parent: 'I.99' } : task));
  expect(() => parseWrittenPlan({ ...data, appendix: { ...data.appendix, tasks: orphan } })).toThrow(Problem);
  expect(() => parseWrittenPlan({ ...data, date: '16/5/2024' })).toThrow(/bị hỏng/u);
});

type Path = readonly string[];

/** Fields that are no words of the plan. */
const programsOwn = new Set(
  'id|kind|focalPoint|shortTitle|path|parent|section|source|warnings|extra|role|format|date'.split('|'),
);

/** Paths to all texts of plan.json that are words of the plan. */
function textsOf(value: unknown, path: Path = []): Path[] {
  if (programsOwn.has(path.at(-1) ?? '')) return [];
  if (typeof value === 'string') return value === '' ? [] : [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

/** A copy in which one word of the text at the path has a letter too many. */
function withWordBroken(value: unknown, path: Path, pick: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    const words = String(value).split(' ');
    words[pick % words.length] += 'x';
    return words.join(' ');
  }
  const broken = (at: string, inner: unknown) => (at === key ? withWordBroken(inner, rest, pick) : inner);
  if (Array.isArray(value)) return value.map((inner, i) => broken(String(i), inner));
  return Object.fromEntries(Object.entries(value ?? {}).map(([at, inner]) => [at, broken(at, inner)]));
}
