import type { Deadline } from '#shared/domain/appendix.ts';
import { readDeadline } from '#shared/domain/deadlines/read-deadline.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { Command } from '../command.ts';
import { dateOption, today } from '../dates.ts';

const KINDS: Readonly<Record<Deadline['kind'], string>> = {
  once: 'một lần',
  range: 'trong khoảng',
  recurring: 'thường xuyên, lặp lại',
  dependent: 'chờ điều kiện',
  unspecified: 'không xác định',
};

export const deadlineCommand: Command = {
  path: ['deadline'],
  summary: 'Đọc một thời hạn ghi bằng lời',
  synopsis: '"CÂU CHỮ" [--plan-date NGÀY] [--json]',
  positionals: ['"CÂU CHỮ"'],
  options: {
    'plan-date': {
      value: 'NGÀY',
      help: 'ngày ban hành kế hoạch (2024-05-16 hoặc 16/5/2024); mặc định là hôm nay',
    },
  },
  details: ['Ví dụ: skh deadline "Quý II/2024" --plan-date 2024-05-16'],
  async run(args) {
    const reading = readDeadline(args.positional(0), { planDate: dateOption(args, 'plan-date') ?? today() });
    return { json: reading, lines: linesOf(reading) };
  },
};

function linesOf(reading: Deadline): readonly string[] {
  const { start, due, anchor, confirm, target, milestones } = reading;
  return [
    `Nguyên văn: ${reading.text}`,
    `Loại: ${KINDS[reading.kind]}`,
    ...(start === null ? [] : [`Bắt đầu: ${formatDate(start)}`]),
    `Hạn: ${due === null ? 'không có ngày' : formatDate(due)}${target ? ' (phấn đấu, không tính quá hạn)' : ''}`,
    ...(anchor === null ? [] : [`Chờ: ${anchor}`]),
    ...milestones.map((each) => `  ${each.text}: ${each.due === null ? '—' : formatDate(each.due)}`),
    `Quy tắc: ${reading.rule}`,
    ...(confirm ? ['Cần cán bộ xác nhận.'] : []),
  ];
}
