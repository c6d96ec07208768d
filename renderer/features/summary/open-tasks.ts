import type { TaskPath } from '#shared/ids.ts';

/** The tasks behind a number, and what the number said. */
export interface OpenTasks {
  readonly what: string;
  readonly paths: readonly TaskPath[];
}
