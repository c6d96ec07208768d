import type { Agency } from '#shared/domain/agency.ts';
import { reportingPeriodsOf } from './reporting-periods-of.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { BookLedger } from './book-ledger.ts';
import { Problem } from '#shared/problem.ts';
import { readAgencyRecords } from './read-agency-records.ts';
import { readDevices } from './read-devices.ts';
import { readAmendments } from './read-amendments.ts';
import { createPlanReader, readWithdrawn } from './read-plan.ts';
import { readSchedule } from './read-schedule.ts';
import { createMeasureReader } from './read-measures.ts';
import { createReportReader } from './read-reports.ts';
import { bookTasks } from './book-tasks.ts';
import type { Book } from './types.ts';

/**
 * Makes a function that reads the book from a ledger. Keep it for the ledger's life: rows whose text did not
 * change are not interpreted again.
 *
 * @param builtIn the plan that ships with the program, shown until the focal point's package is here;
 *   null for a plan that is known from packages only (then reading without one is a Problem `plan-missing`).
 * @param agencies the register that ships with the program; the focal point's records go before it.
 */
export function createBookReader(
  builtIn: Plan | null,
  agencies: readonly Agency[],
): (ledger: BookLedger, on: CalendarDate) => Book {
  const readPlan = createPlanReader();
  return (ledger, on) => {
    const register = readAgencyRecords(ledger, agencies);
    const received = readPlan(ledger, register);
    const plan = received ?? builtIn;
    if (!plan) {
      throw new Problem('plan-missing', 'Sổ chưa có nội dung kế hoạch.', {
        where: ledger.options.planId,
        advice: 'Đồng chí nhận gói kế hoạch của cơ quan đầu mối.',
      });
    }
    return {
      plan,
      planReceived: received !== null,
      tasks: bookTasks(plan, ledger, register),
      withdrawn: readWithdrawn(ledger),
      amendments: readAmendments(ledger),
      agencies: register,
      schedule: readSchedule(ledger),
      periods: reportingPeriodsOf(plan, ledger, on),
      devices: readDevices(ledger),
      ...createReportReader(ledger, plan),
      ...createMeasureReader(ledger),
    };
  };
}
