import type { Agency } from '#shared/domain/agency.ts';
import { withHeirs } from '#shared/domain/agencies/heirs.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { agencyId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { fieldNumber, fieldText } from './field-text.ts';
import { latestDue } from '#shared/domain/extensions/due-on.ts';
import { readExtensions } from './read-extensions.ts';
import type { BookTask } from './types.ts';

/** The plan's rows with what officers confirmed about them. Confirmations stand beside the text, they never change it. */
export function bookTasks(plan: Plan, ledger: LedgerView, agencies: readonly Agency[]): readonly BookTask[] {
  return plan.appendix.tasks.map((row) => bookTask(row, ledger, agencies));
}

function bookTask(row: AppendixTask, ledger: LedgerView, agencies: readonly Agency[]): BookTask {
  const path = taskKey(row);
  const confirmed = ledger.read(entity.reading(path));
  const isConfirmed = confirmed !== undefined && typeof confirmed['by'] === 'string';
  const countedUnder = row.reading.lead.find((ref) => ref.agencyId !== null)?.agencyId ?? null;
  const originalDue = isConfirmed ? dateOrNull(confirmed['due']) : row.reading.deadline.due;
  const extensions = readExtensions(ledger, path);
  return {
    path,
    row,
    isGroup: row.kind === 'group',
    leads: withHeirs(row.reading.lead, agencies),
    countedUnder: countedUnder === null ? null : agencyId(countedUnder),
    coordinating: withHeirs(row.reading.coordinating, agencies),
    due: latestDue({ due: originalDue, extensions }),
    originalDue,
    extensions,
    dueConfirmedBy: isConfirmed ? { by: fieldText(confirmed['by']), at: fieldNumber(confirmed['at']) } : null,
    needsConfirmation: !isConfirmed && row.kind === 'task' && row.reading.deadline.confirm,
  };
}

/** "No due date" is a decision too; anything that is not a date is not one. */
function dateOrNull(value: unknown): string | null {
  return typeof value === 'string' && isCalendarDate(value) ? value : null;
}
