import type { Agency } from '#shared/domain/agency.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { agencyId } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Change } from '#shared/ledger/types.ts';

/**
 * Everything the focal point writes when it issues a plan: the document, its sections and rows verbatim,
 * the agencies and the reporting periods. Readings are not written: every program derives them from the
 * texts; only what an officer confirmed is a record of its own.
 */
export function planChanges(
  plan: Plan,
  agencies: readonly Agency[],
  periods: readonly ReportingPeriod[],
): readonly Change[] {
  return [
    { entity: entity.doc, fields: documentFields(plan) },
    ...plan.appendix.sections.map((section, order) => ({
      entity: entity.section(section.number),
      fields: { title: section.title, order },
    })),
    ...plan.appendix.tasks.map((task, order) => ({
      entity: entity.task(taskKey(task)),
      fields: taskFields(task, order),
    })),
    ...agencies.map((agency) => ({
      entity: entity.agency(agencyId(agency.id)),
      fields: json(agency),
    })),
    ...periods.map((period) => ({ entity: entity.period(period.id), fields: json(period) })),
  ];
}

function documentFields(plan: Plan): Record<string, JsonValue> {
  const { appendix, ...document } = plan;
  const { sections: _sections, tasks: _tasks, ...appendixHead } = appendix;
  return { ...json(document), appendix: json(appendixHead) };
}

/** A row as the ledger keeps it; its path only where that is not the key. */
export function taskFields(task: AppendixTask, order: number): Record<string, JsonValue> {
  const { path, key, reading: _reading, ...written } = task;
  return { ...json(written), order, ...(key === undefined || key === path ? {} : { path }) };
}

/** A plain deep copy: drops `undefined`, keeps everything else, so that ledgers never share objects with the caller. */
function json(value: object): Record<string, JsonValue> {
  return JSON.parse(JSON.stringify(value)) as Record<string, JsonValue>;
}
