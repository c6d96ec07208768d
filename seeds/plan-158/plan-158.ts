import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { legendGaps } from '#shared/domain/agencies/legend-gaps.ts';
import { parseLegend } from '#shared/domain/agencies/abbreviations.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { collectWarnings } from '#shared/domain/collect-warnings.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { parseWrittenPlan } from './written-plan.ts';
import data from './plan.json' with { type: 'json' };

let plan: Plan | undefined;

/** Kế hoạch 158/KH-UBND of 16/5/2024, whole: texts verbatim from plan.json, readings computed once. */
export function plan158(): Plan {
  plan ??= build();
  return plan;
}

/** The plan's appendix as an AppendixDocument (docs/formats/appendix-document.md). */
export function plan158Appendix(): AppendixDocument {
  return plan158().appendix;
}

function build(): Plan {
  const { appendix: written, ...document } = parseWrittenPlan(data);
  const legend = parseLegend(written.notes);
  const gaps = legendGaps(
    legend,
    written.tasks.flatMap((task) => [task.lead, task.coordinating]),
  );
  const abbreviations = { ...legend, ...gaps.added };
  const register = agencyRegister(builtInAgencies);
  const tasks = written.tasks.map((task) => ({
    ...task,
    reading: interpretTask(task, { planDate: document.date, register, abbreviations }),
  }));
  return {
    ...document,
    appendix: {
      ...written,
      tasks,
      abbreviations,
      warnings: collectWarnings(tasks, [...written.warnings, ...gaps.warnings]),
    },
  };
}
