import type { AppendixDocument } from './appendix.ts';

/** What contradicts itself in an appendix, in words for an officer. */
export interface Inconsistency {
  readonly where: string;
  readonly message: string;
}

/**
 * The first contradiction between the parts of an appendix, or null: two rows with one path, a row whose section
 * or parent is missing or comes later, counts that do not add up.
 */
export function appendixInconsistency(
  appendix: Pick<AppendixDocument, 'sections' | 'counts'> & {
    readonly tasks: readonly Pick<
      AppendixDocument['tasks'][number],
      'path' | 'section' | 'parent' | 'kind'
    >[];
  },
): Inconsistency | null {
  const sections = new Set(appendix.sections.map((section) => section.number));
  const seen = new Set<string>();
  for (const task of appendix.tasks) {
    const { path } = task;
    if (seen.has(path)) return { where: path, message: `Có hai dòng cùng mang số ${path}.` };
    if (task.section !== '' && !sections.has(task.section)) {
      return { where: path, message: `Dòng ${path} thuộc phần ${task.section}, nhưng không có phần này.` };
    }
    if (task.parent !== null && !seen.has(task.parent)) {
      return {
        where: path,
        message: `Dòng ${path} thuộc ${task.parent}, nhưng không có dòng đó ở phía trên.`,
      };
    }
    seen.add(path);
  }
  return wrongCounts(appendix);
}

function wrongCounts({ counts, tasks }: Parameters<typeof appendixInconsistency>[0]): Inconsistency | null {
  const groups = tasks.filter((task) => task.kind === 'group').length;
  if (counts.groups !== groups || counts.tasks !== tasks.length - groups) {
    return {
      where: 'counts',
      message: `Số đếm ghi ${counts.tasks} nhiệm vụ và ${counts.groups} nhóm, trong bảng có ${tasks.length - groups} và ${groups}.`,
    };
  }
  if (counts.rowsUsed + counts.rowsSkipped !== counts.rowsRead) {
    return {
      where: 'counts',
      message: `Số dòng không khớp: dùng ${counts.rowsUsed}, bỏ qua ${counts.rowsSkipped}, đã đọc ${counts.rowsRead}.`,
    };
  }
  return null;
}
