import type { Command, OptionHelp } from './command.ts';

const COMMON: Readonly<Record<string, OptionHelp>> = {
  json: { help: 'in đúng một tài liệu JSON ra stdout, không gì khác' },
  help: { help: 'in hướng dẫn này' },
};

/** The list of all commands. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ path }) => path.join(' ').length)) + 3;
  return [
    'skh: dòng lệnh của Sổ Kế hoạch',
    '',
    'Cách dùng: skh <lệnh> [tùy chọn]',
    '',
    ...commands.map(({ path, summary }) => `  ${path.join(' ').padEnd(width)}${summary}`),
    '',
    'Mỗi lệnh có --help và --json. Mã thoát: 0 xong, 1 dữ liệu bị từ chối, 2 gọi lệnh sai.',
  ].join('\n');
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(([name, option]) => {
    const value = option.value === undefined ? '' : ` ${option.value}`;
    return { words: `--${name}${value}`, help: option.help };
  });
  const width = Math.max(...options.map(({ words }) => words.length)) + 3;
  return [
    command.summary,
    '',
    `Cách dùng: skh ${[...command.path, command.synopsis].join(' ').trim()}`,
    '',
    ...options.map(({ words, help }) => `  ${words.padEnd(width)}${help}`),
    ...(command.details === undefined ? [] : ['', ...command.details]),
  ].join('\n');
}
