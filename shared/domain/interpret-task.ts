import type { CalendarDate } from '#shared/ids.ts';
import type { Abbreviations } from './agencies/abbreviations.ts';
import { readAgencies } from './agencies/read-agencies.ts';
import type { AgencyRegister } from './agencies/register.ts';
import type { AppendixTask, Deadline, TaskReading } from './appendix.ts';
import { readDeadline } from './deadlines/read-deadline.ts';
import { readProducts } from './products/read-products.ts';

export interface InterpretationContext {
  readonly planDate: CalendarDate;
  readonly register: AgencyRegister;
  /** From the appendix's legend. */
  readonly abbreviations: Abbreviations;
}

/** The cells of a row that are interpreted; `start` where a table has a column of its own for the beginning. */
export type InterpretedCells = Pick<AppendixTask, 'lead' | 'coordinating' | 'deadline' | 'product'> & {
  readonly start?: string;
};

/**
 * What the program understands of a row: never written back to its texts. Agencies are those valid on the plan's
 * date. Names that a lead cell calls coordinating ("X chủ trì, phối hợp với Y") are listed as such, and the other
 * way round.
 */
export function interpretTask(row: InterpretedCells, context: InterpretationContext): TaskReading {
  return taskInterpreter(context)(row);
}

/** `interpretTask` for the rows of one table: each distinct cell is read once, however many rows say the same. */
export function taskInterpreter(context: InterpretationContext): (row: InterpretedCells) => TaskReading {
  const { planDate, register, abbreviations } = context;
  const shared = { register, abbreviations, on: planDate };
  const lead = readOnce((text) => readAgencies(text, { role: 'lead', ...shared }));
  const coordinating = readOnce((text) => readAgencies(text, { role: 'coordinating', ...shared }));
  const deadline = readOnce((text) => readDeadline(text, { planDate }));
  const products = readOnce(readProducts);
  return (row) => {
    const fromLead = lead(row.lead);
    const fromCoordinating = coordinating(row.coordinating);
    const mixed =
      fromLead.some(({ role }) => role === 'coordinating') ||
      fromCoordinating.some(({ role }) => role !== 'coordinating');
    const all = mixed ? [...fromLead, ...fromCoordinating] : [];
    const due = deadline(row.deadline);
    return {
      deadline:
        row.start === undefined || row.start.trim() === '' ? due : fromStart(due, deadline(row.start)),
      lead: mixed ? all.filter((ref) => ref.role !== 'coordinating') : fromLead,
      coordinating: mixed ? all.filter((ref) => ref.role === 'coordinating') : fromCoordinating,
      products: products(row.product),
    };
  };
}

/** Start and finish in two columns are one range. A start that says no day, or one after the finish, is for an officer. */
function fromStart(finish: Deadline, begin: Deadline): Deadline {
  const start = begin.start ?? begin.due;
  if (start === null || finish.kind === 'recurring' || finish.kind === 'dependent') {
    return { ...finish, confirm: true, rule: `${finish.rule}; chưa rõ ngày bắt đầu “${begin.text}”` };
  }
  if (finish.due === null) {
    const rule = `Có ngày bắt đầu, không có ngày hoàn thành`;
    return finish.text === '' ? { ...finish, start, confirm: true, rule } : { ...finish, start };
  }
  if (start > finish.due)
    return { ...finish, confirm: true, rule: `${finish.rule}; bắt đầu sau khi kết thúc` };
  const rule = `${finish.rule}; bắt đầu theo cột riêng`;
  return { ...finish, kind: 'range', start, confirm: finish.confirm || begin.confirm, rule };
}

function readOnce<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
