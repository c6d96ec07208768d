import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import type { Warning } from '#shared/problem.ts';
import type { ReadingChoices } from './reading-choices.ts';
import type { Doubt, DoubtAnswer } from './table-reading.ts';

/** What an officer should look at, from the warnings of a document, the most doubtful first. */
export function tableDoubts(document: AppendixDocument, choices: ReadingChoices): readonly Doubt[] {
  const settled = new Set(choices.settled);
  const doubts = document.tasks.flatMap((task) =>
    task.warnings.flatMap((warning) => doubtOf(document, task, warning)),
  );
  return doubts
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .map((doubt) => ({ ...doubt, settled: settled.has(doubt.id) }));
}

const ORDER = ['joined-over-page-break', 'duplicate-number', 'empty-cell'];

function rank(code: string): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}

function doubtOf(
  document: AppendixDocument,
  task: AppendixTask,
  warning: Warning,
): readonly Omit<Doubt, 'settled'>[] {
  const rows = task.source.rows;
  const field = warning.where?.split(':')[1];
  const column = document.columns.find(({ role }) => role === field)?.column ?? null;
  const id = `${warning.code}:${rows.join(',')}:${column ?? ''}`;
  const keep: DoubtAnswer = { label: 'Đúng', effect: { kind: 'choose', choices: { settled: [id] } } };
  const doubt = { id, code: warning.code, message: warning.message, rows, column };
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? first;
  switch (warning.code) {
    case 'joined-over-page-break':
      return [
        {
          ...doubt,
          place: `Dòng ${first}–${last}`,
          answers: [
            { ...keep, label: 'Đúng, nối' },
            { label: 'Để riêng', effect: { kind: 'choose', choices: { rows: { [last]: 'task' } } } },
          ],
        },
      ];
    case 'empty-cell':
      return [{ ...doubt, place: `Dòng ${first}`, answers: [{ ...keep, label: 'Để trống' }] }];
    default:
      return [{ ...doubt, place: `Dòng ${first}`, answers: [keep] }];
  }
}
