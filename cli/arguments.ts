import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The words and options of one call, checked against what the command declares. */
export class ParsedArguments {
  readonly #positionals: readonly string[];
  readonly #options: Readonly<Record<string, string | boolean | undefined>>;

  constructor(
    positionals: readonly string[],
    options: Readonly<Record<string, string | boolean | undefined>>,
  ) {
    this.#positionals = positionals;
    this.#options = options;
  }

  /** A required argument; the parser has made sure that it is there. */
  positional(index: number): string {
    const value = this.#positionals[index];
    if (value === undefined) throw new UsageError('Thiếu đối số.');
    return value;
  }

  /** An argument that may be left out. */
  maybePositional(index: number): string | undefined {
    return this.#positionals[index];
  }

  positionals(): readonly string[] {
    return this.#positionals;
  }

  option(name: string): string | undefined {
    const value = this.#options[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Whether an option without a value was given. */
  flag(name: string): boolean {
    return this.#options[name] === true;
  }

  required(name: string): string {
    const value = this.option(name);
    if (value === undefined || value === '') throw new UsageError(`Thiếu tùy chọn --${name}.`);
    return value;
  }
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json: boolean;
  readonly help: boolean;
}

/** Reads the words after the command's own. Throws UsageError with a Vietnamese sentence. */
export function parseArguments(
  command: Command,
  words: readonly string[],
): { readonly args: ParsedArguments; readonly common: CommonOptions } {
  const { values, positionals } = parse(command, words);
  const common = { json: values['json'] === true, help: values['help'] === true };
  if (!common.help) checkCount(command, positionals.length);
  const options = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (Array.isArray(value) ? [] : [[name, value] as const])),
  );
  return { args: new ParsedArguments(positionals, options), common };
}

function parse(command: Command, words: readonly string[]) {
  const declared = Object.entries(command.options).map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      strict: true,
      options: {
        ...Object.fromEntries(declared),
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(inVietnamese(error));
    throw error;
  }
}

function checkCount(command: Command, count: number): void {
  const needed = command.positionals.filter((name) => !name.endsWith('[]')).length;
  const open = command.positionals.some((name) => name.endsWith('…'));
  if (count < needed) throw new UsageError(`Thiếu ${command.positionals[count] ?? 'đối số'}.`);
  if (!open && count > command.positionals.length) throw new UsageError('Thừa đối số.');
}

function inVietnamese(error: TypeError): string {
  const option = /'(?<name>-[^' <]*)/u.exec(error.message)?.groups?.['name'] ?? '';
  switch ('code' in error ? error.code : '') {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Không có tùy chọn ${option}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Tùy chọn ${option} ghi chưa đúng: thiếu giá trị, hoặc giá trị bắt đầu bằng dấu “-” (khi đó ghi liền bằng dấu “=”).`;
    default:
      return 'Không hiểu các đối số đã ghi.';
  }
}
