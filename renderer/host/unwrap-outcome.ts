import type { CallOutcome } from '#shared/contracts/ipc.ts';
import { Problem } from '#shared/problem.ts';

/** The value of an answered call; a refusal becomes the Problem it was in main. */
export async function unwrapOutcome<T>(answer: Promise<CallOutcome<T>>): Promise<T> {
  const outcome = await answer;
  if (outcome.ok) return outcome.value;
  const { code, message, ...detail } = outcome.problem;
  throw new Problem(code, message, detail);
}
