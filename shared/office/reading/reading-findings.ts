import type { Abbreviations } from '#shared/domain/agencies/abbreviations.ts';
import { misspeltNameWarnings } from '#shared/domain/agencies/misspelt-names.ts';
import type { AgencyRegister } from '#shared/domain/agencies/register.ts';
import type { AgencyRef, TaskReading } from '#shared/domain/appendix.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { rowRanges, type Finding } from './finding.ts';
import type { WrittenTask } from './task-draft.ts';
import type { TableHeader } from './table-header.ts';

/** What is to be said about a task's reading: names that are misspelt. Each distinct cell is looked at once. */
export function misspeltFindings(
  header: TableHeader,
  context: { readonly register: AgencyRegister; readonly abbreviations: Abbreviations },
): (task: WrittenTask, reading: TaskReading) => readonly Finding[] {
  const known = new WeakMap<readonly AgencyRef[], readonly string[]>();
  const messagesOf = (refs: readonly AgencyRef[]) => {
    const before = known.get(refs);
    if (before !== undefined) return before;
    const messages = misspeltNameWarnings(refs, '', context).map(({ message }) => message);
    known.set(refs, messages);
    return messages;
  };
  return (task, reading) => {
    const none = messagesOf(reading.lead).length === 0 && messagesOf(reading.coordinating).length === 0;
    if (none) return NONE;
    return (['lead', 'coordinating'] as const).flatMap((role) =>
      messagesOf(reading[role]).map((message) => ({
        code: 'name-misspelt',
        message,
        field: role,
        rows: task.source.rows.slice(0, 1),
        column: header.columnOf.get(role) ?? null,
        keep: 'Đúng',
        answers: [{ label: 'Cơ quan khác…', effect: { kind: 'agency' as const, text: quoted(message) } }],
      })),
    );
  };
}

const NONE: readonly Finding[] = [];

function quoted(message: string): string {
  return /“([^”]*)”/u.exec(message)?.[1] ?? '';
}

/** Names that the register does not know: one finding each, with all its rows. */
export function unknownAgencies(
  tasks: readonly { readonly task: WrittenTask; readonly reading: TaskReading }[],
  decided: (text: string) => boolean,
): readonly Finding[] {
  const rowsOf = new Map<string, number[]>();
  for (const { task, reading } of tasks) {
    for (const refs of [reading.lead, reading.coordinating]) {
      for (const ref of refs) {
        if (ref.agencyId !== null || ref.collective || decided(ref.text)) continue;
        const text = ref.text.replace(/\s+/gu, ' ').trim();
        const rows = rowsOf.get(text);
        if (rows === undefined) rowsOf.set(text, task.source.rows.slice(0, 1));
        else rows.push(task.source.rows[0] ?? 0);
      }
    }
  }
  return [...rowsOf].map(([text, rows]) => ({
    code: 'unknown-agency',
    message: `“${text}” chưa có trong danh mục cơ quan (dòng ${rowRanges(rows)}). Giữ tên như đã ghi.`,
    where: `dòng ${rows[0]}`,
    rows: [...new Set(rows)],
    keep: 'Để như đã ghi',
    answers: [{ label: 'Chọn hoặc thêm cơ quan…', effect: { kind: 'agency', text } }],
  }));
}

/** Deadlines that an officer must confirm: one finding for each phrase, with all its rows. */
export function deadlinesToConfirm(
  tasks: readonly { readonly task: WrittenTask; readonly reading: TaskReading }[],
  header: TableHeader,
): readonly Finding[] {
  const phrases = new Map<string, { readonly due: string | null; readonly rows: number[] }>();
  for (const { task, reading } of tasks) {
    const { confirm, due, text } = reading.deadline;
    if (!confirm || text.trim() === '' || task.kind === 'group') continue;
    const key = `${text}|${due}`;
    const known = phrases.get(key);
    if (known === undefined) phrases.set(key, { due, rows: task.source.rows.slice(0, 1) });
    else known.rows.push(task.source.rows[0] ?? 0);
  }
  return [...phrases].map(([key, { due, rows }]) => {
    const text = key.slice(0, key.lastIndexOf('|'));
    const understood = due === null ? 'Chưa đọc được ngày đến hạn' : `Hiểu là đến hạn ${formatDate(due)}`;
    return {
      code: 'deadline-to-confirm',
      message: `“${text}” ở ${rows.length} nhiệm vụ (dòng ${rowRanges(rows)}). ${understood}, cần đồng chí xác nhận.`,
      where: `dòng ${rows[0]}`,
      rows,
      column: header.columnOf.get('deadline') ?? null,
      keep: 'Xác nhận sau',
      answers: [
        ...(due === null
          ? []
          : [
              {
                label: `Đúng, ${formatDate(due)}`,
                effect: {
                  kind: 'choose' as const,
                  choices: { deadlines: Object.fromEntries(rows.map((row) => [row, due])) },
                },
              },
            ]),
        { label: 'Ngày khác…', effect: { kind: 'deadline' as const, row: rows[0] ?? 0, rows } },
      ],
    };
  });
}
