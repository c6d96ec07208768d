import { Problem } from '#shared/problem.ts';

/** What a worker is asked, once in its life. */
export interface WorkerRequest {
  readonly job: string;
  readonly input: unknown;
}

/** What a worker answers: how far it is, any number of times, then one outcome. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly output: unknown }
  | { readonly kind: 'problem'; readonly problem: ProblemFields }
  | { readonly kind: 'defect'; readonly message: string };

interface ProblemFields {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  readonly advice?: string;
}

/** An error as plain data: structured cloning keeps only the message of an Error. */
export function answerOfError(error: unknown): WorkerAnswer {
  if (!(error instanceof Problem)) {
    return { kind: 'defect', message: error instanceof Error ? error.message : String(error) };
  }
  const { code, message, where, advice } = error;
  return {
    kind: 'problem',
    problem: {
      code,
      message,
      ...(where === undefined ? {} : { where }),
      ...(advice === undefined ? {} : { advice }),
    },
  };
}

/** The error an answer stands for. */
export function errorOfAnswer(answer: Extract<WorkerAnswer, { kind: 'problem' | 'defect' }>): Error {
  if (answer.kind === 'defect') return new Error(answer.message);
  const { code, message, ...detail } = answer.problem;
  return new Problem(code, message, detail);
}
