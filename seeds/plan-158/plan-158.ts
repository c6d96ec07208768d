import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { legendGaps } from '#shared/domain/agencies/legend-gaps.ts';
import { parseLegend } from '#shared/domain/agencies/abbreviations.ts';
import { misspeltNameWarnings } from '#shared/domain/agencies/misspelt-names.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument, AppendixTask } from '#shared/domain/appendix.ts';
import { collectWarnings } from '#shared/domain/collect-warnings.ts';
import { interpretTask, type InterpretationContext } from '#shared/domain/interpret-task.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { parseWrittenPlan, type WrittenPlan } from './written-plan.ts';
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
  const context = { planDate: document.date, register: agencyRegister(builtInAgencies), abbreviations };
  const tasks = written.tasks.map((task) => interpreted(task, context));
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

function interpreted(
  task: WrittenPlan['appendix']['tasks'][number],
  context: InterpretationContext,
): AppendixTask {
  const reading = interpretTask(task, context);
  const misspelt = [
    ...misspeltNameWarnings(reading.lead, `${task.path}:lead`, context),
    ...misspeltNameWarnings(reading.coordinating, `${task.path}:coordinating`, context),
  ];
  return { ...task, reading, warnings: [...task.warnings, ...misspelt] };
}
