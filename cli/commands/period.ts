import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { PeriodKind } from '#shared/domain/period.ts';
import { defaultSchedule, periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { RECKONING_OPTIONS, scheduleOf } from '../periods/schedule-options.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const KINDS: ReadonlySet<string> = new Set<PeriodKind>([
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
]);
const NUMBERED: ReadonlySet<string> = new Set<PeriodKind>(['month', 'quarter', 'half-year']);

export const periodCommand: Command = {
  path: ['period'],
  summary: 'Ngày chốt số liệu và ngày gửi của một kỳ báo cáo',
  synopsis: 'LOẠI NĂM [SỐ] [tùy chọn] [--json]',
  positionals: ['LOẠI', 'NĂM', 'SỐ[]'],
  options: RECKONING_OPTIONS,
  details: [
    'LOẠI: month, quarter, half-year, nine-months, year. SỐ: tháng 1–12, quý 1–4, nửa năm 1–2.',
    'Ví dụ: skh period quarter 2024 3',
  ],
  async run(args) {
    const kind = args.positional(0);
    if (!isKind(kind)) throw new UsageError(`Không có loại kỳ “${kind}”. Có: ${[...KINDS].join(', ')}.`);
    const number = args.maybePositional(2);
    if (number === undefined && NUMBERED.has(kind)) throw new UsageError('Thiếu SỐ của kỳ.');
    const settings = periodSettingsOf(await scheduleOf(args, defaultSchedule));
    const year = integer(args.positional(1), 'NĂM');
    const period = reportingPeriod(kind, year, integer(number ?? '1', 'SỐ'), settings);
    return {
      json: period,
      lines: [
        `${period.title} (${period.id})`,
        `Số liệu: ${formatDate(period.from)} – ${formatDate(period.to)}`,
        `Gửi chậm nhất: ${formatDate(period.sendBy)}`,
      ],
    };
  },
};

function isKind(text: string): text is PeriodKind {
  return KINDS.has(text);
}

function integer(text: string, name: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new UsageError(`${name} “${text}” không phải một số.`);
  return Number(text);
}
