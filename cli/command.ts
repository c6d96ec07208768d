import type { ParsedArguments } from './arguments.ts';

/** One `skh` command. */
export interface Command {
  /** The words that choose it, e.g. `['appendix', 'read']`. */
  readonly path: readonly string[];
  /** One line of the list of commands. */
  readonly summary: string;
  /** What follows the command's words, e.g. `TỆP [--sheet TÊN]`. */
  readonly synopsis: string;
  /** Names of the arguments without dashes; a name ending in `…` may repeat, one in `[]` may be left out. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** Further lines of its help: examples and what it writes. */
  readonly details?: readonly string[];
  /**
   * @returns what `--json` prints; `lines` is the same for people.
   * @throws Problem for input it refuses, UsageError for a wrong call.
   */
  run(args: ParsedArguments): Promise<CommandResult>;
}

export interface OptionHelp {
  /** Placeholder of its value in the help; a flag has none. */
  readonly value?: string;
  readonly help: string;
}

export interface CommandResult {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Something of the input was refused: the result tells what, and the exit code is 1. */
  readonly refused?: boolean;
}
