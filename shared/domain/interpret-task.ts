import type { CalendarDate } from '#shared/ids.ts';
import type { Abbreviations } from './agencies/abbreviations.ts';
import { readAgencies } from './agencies/read-agencies.ts';
import type { AgencyRegister } from './agencies/register.ts';
import type { AppendixTask, TaskReading } from './appendix.ts';
import { readDeadline } from './deadlines/read-deadline.ts';
import { readProducts } from './products/read-products.ts';

export interface InterpretationContext {
  readonly planDate: CalendarDate;
  readonly register: AgencyRegister;
  /** From the appendix's legend. */
  readonly abbreviations: Abbreviations;
}

/**
 * What the program understands of a row: never written back to its texts. Agencies are those valid on the plan's
 * date. Names that a lead cell calls coordinating ("X chủ trì, phối hợp với Y") are listed as such, and the other
 * way round.
 */
export function interpretTask(
  row: Pick<AppendixTask, 'lead' | 'coordinating' | 'deadline' | 'product'>,
  { planDate, register, abbreviations }: InterpretationContext,
): TaskReading {
  const shared = { register, abbreviations, on: planDate };
  const fromLead = readAgencies(row.lead, { role: 'lead', ...shared });
  const fromCoordinating = readAgencies(row.coordinating, { role: 'coordinating', ...shared });
  const all = [...fromLead, ...fromCoordinating];
  return {
    deadline: readDeadline(row.deadline, { planDate }),
    lead: all.filter((ref) => ref.role !== 'coordinating'),
    coordinating: all.filter((ref) => ref.role === 'coordinating'),
    products: readProducts(row.product),
  };
}
