import { Problem } from '#shared/problem.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { agenciesCommand } from './commands/agencies.ts';
import { appendixReadCommand } from './commands/appendix-read.ts';
import { appendixWriteCommand } from './commands/appendix-write.ts';
import { consolidateCommand } from './commands/consolidate.ts';
import { deadlineCommand } from './commands/deadline.ts';
import { demoCommand } from './commands/demo.ts';
import { packageVerifyCommand } from './commands/package-verify.ts';
import { keyNewCommand } from './commands/key-new.ts';
import { periodAskCommand } from './commands/period-ask.ts';
import { periodCommand } from './commands/period.ts';
import { periodListCommand } from './commands/period-list.ts';
import { periodScheduleCommand } from './commands/period-schedule.ts';
import { periodWithdrawCommand } from './commands/period-withdraw.ts';
import { planCommand } from './commands/plan.ts';
import { simulateCommand } from './commands/simulate.ts';
import { helpOf, overview } from './help.ts';
import { UsageError } from './usage-error.ts';

const commands: readonly Command[] = [
  planCommand,
  appendixReadCommand,
  appendixWriteCommand,
  deadlineCommand,
  agenciesCommand,
  periodCommand,
  periodListCommand,
  periodScheduleCommand,
  periodAskCommand,
  periodWithdrawCommand,
  keyNewCommand,
  packageVerifyCommand,
  consolidateCommand,
  simulateCommand,
  demoCommand,
];

const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Where a call writes: what was asked for, and everything else. */
export interface CommandStreams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs one call of `skh` and returns its exit code. Throws only for defects of the program. */
export async function main(words: readonly string[], streams: CommandStreams): Promise<number> {
  const wantsJson = words.includes('--json');
  try {
    return await run(words, streams);
  } catch (error) {
    if (error instanceof UsageError) {
      fail(streams, wantsJson, {
        code: 'usage',
        message: error.message,
        where: null,
        advice: 'Xem skh --help.',
      });
      return EXIT.usage;
    }
    if (error instanceof Problem) {
      const { code, message, where = null, advice = null } = error;
      fail(streams, wantsJson, { code, message, where, advice });
      return EXIT.refused;
    }
    throw error;
  }
}

async function run(words: readonly string[], { stdout }: CommandStreams): Promise<number> {
  const command = commands
    .filter(({ path }) => path.every((word, index) => words[index] === word))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (command === undefined) {
    const first = words.find((word) => !word.startsWith('-'));
    if (first === undefined) {
      stdout.write(`${overview(commands)}\n`);
      return words.length === 0 ? EXIT.usage : EXIT.done;
    }
    const near = commands.filter(({ path }) => path[0] === first).map(({ path }) => `“${path.join(' ')}”`);
    throw new UsageError(near.length > 0 ? `Chỉ có lệnh ${near.join(', ')}.` : `Không có lệnh “${first}”.`);
  }
  const { args, common } = parseArguments(command, words.slice(command.path.length));
  if (common.help) {
    stdout.write(`${helpOf(command)}\n`);
    return EXIT.done;
  }
  const { json, lines, refused = false } = await command.run(args);
  stdout.write(
    common.json ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
  );
  return refused ? EXIT.refused : EXIT.done;
}

function fail(
  { stdout, stderr }: CommandStreams,
  asJson: boolean,
  error: { code: string; message: string; where: string | null; advice: string | null },
): void {
  if (asJson) stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  const where = error.where === null ? '' : `${error.where}: `;
  stderr.write(`${[where + error.message, error.advice].filter(Boolean).join(' ')} [${error.code}]\n`);
}
