/**
 * An error meant for an officer: says in Vietnamese what happened and what to do, with a short code for support.
 * Everything that refuses input throws this; anything else that escapes is a defect of the program.
 */
export class Problem extends Error {
  /** Stable and machine-readable, e.g. `not-a-task-table`, `package-damaged`. Used in `--json` output and in tests. */
  readonly code: string;
  /** Where it is: a file, a sheet, a row, a part of a package. */
  readonly where: string | undefined;
  /** One next step, as a sentence addressed to the officer. */
  readonly advice: string | undefined;

  constructor(
    code: string,
    message: string,
    detail: { where?: string; advice?: string; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'Problem';
    this.code = code;
    this.where = detail.where;
    this.advice = detail.advice;
  }
}

/** A remark that does not stop the work but must be seen by an officer. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly where?: string;
  /** For an empty cell: path of the task whose same cell is proposed. An officer decides (see gap-proposal.ts). */
  readonly proposeFrom?: string;
}
