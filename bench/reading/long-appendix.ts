import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { romanNumeral } from '#shared/domain/numbering/roman.ts';
import { seededRandom } from '#shared/seeded-random.ts';

/** Tasks below one section. */
const PER_SECTION = 250;

/**
 * An appendix of that many tasks: cells of plan 158 in new company, contents that no two rows share. The same seed gives
 * the same document.
 */
export function longAppendix(tasks: number, seed: number): AppendixDocument {
  const { appendix } = plan158();
  const random = seededRandom(seed);
  const source = appendix.tasks.filter(({ kind }) => kind === 'task');
  const pick = (): AppendixTask => source[Math.floor(random() * source.length)] as AppendixTask;
  const sections = Array.from({ length: Math.ceil(tasks / PER_SECTION) }, (_, index) => ({
    number: romanNumeral(index + 1),
    title: `NHÓM NHIỆM VỤ THỨ ${index + 1}`,
  }));
  const rows = Array.from({ length: tasks }, (_, index): AppendixTask => {
    const section = sections[Math.floor(index / PER_SECTION)]?.number ?? 'I';
    const number = String((index % PER_SECTION) + 1);
    return {
      ...pick(),
      path: `${section}.${number}`,
      section,
      number,
      parent: null,
      content: `${pick().content.replace(/\s*\n\s*/gu, ' ')} (đợt ${1 + Math.floor(random() * 900)}, danh mục ${index + 1})`,
      lead: pick().lead,
      coordinating: pick().coordinating,
      deadline: pick().deadline,
      product: pick().product,
      extra: {},
      source: { sheet: 'Phụ lục', rows: [index + 1] },
      warnings: [],
    };
  });
  return { ...appendix, sections, tasks: rows };
}
