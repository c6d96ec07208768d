import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';

/** Everything of a document that is written text; rows, readings and warnings differ from file to file. */
export function writtenTexts({ title, attachedTo, notes, columns, sections, tasks }: AppendixDocument) {
  return { title, attachedTo, notes, columns, sections, tasks: tasks.map(writtenRow) };
}

/** A row's place and its cells as written. */
export function writtenRow(task: AppendixTask) {
  const { path, section, number, parent, kind, content, lead, coordinating, deadline, product, extra } = task;
  return { path, section, number, parent, kind, content, lead, coordinating, deadline, product, extra };
}
