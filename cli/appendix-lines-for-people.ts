import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixLines } from '#shared/office/appendix/appendix-scope.ts';

/** An appendix for the terminal: one line per row, then the counts and what an officer must look at. */
export function appendixLinesForPeople(doc: AppendixDocument): readonly string[] {
  const { counts } = doc;
  return [
    doc.title,
    doc.attachedTo,
    '',
    ...appendixLines(doc).map((line) => {
      if (line.kind === 'section') return `${line.number}. ${line.title}`;
      const { path, content, lead, deadline } = line.task;
      return `  ${path}\t${oneLine(content)}\t${oneLine(lead)}\t${oneLine(deadline)}`;
    }),
    '',
    `${counts.tasks} nhiệm vụ, ${counts.groups} nhóm; đã đọc ${counts.rowsRead} dòng: dùng ${counts.rowsUsed}, bỏ qua ${counts.rowsSkipped}.`,
    ...doc.warnings.map(({ message }) => `Lưu ý: ${message}`),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
