import { scheduleChanges } from '#shared/book/changes/schedule-changes.ts';
import { schedulePreview, type PreviewedPeriod } from '#shared/book/schedule-preview.ts';
import { isSameSchedule, type Schedule } from '#shared/domain/periods/schedule.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { Command } from '../command.ts';
import { now } from '../dates.ts';
import { fileRemarks, FOLDER_OPTIONS, folderBook } from '../periods/folder-book.ts';
import { changesSchedule, RECKONING_OPTIONS, scheduleOf } from '../periods/schedule-options.ts';
import { machineKeyOf, SIGN_OPTIONS, signPlanPackage } from '../periods/sign-plan-package.ts';

export const periodScheduleCommand: Command = {
  path: ['period', 'schedule'],
  summary: 'Xem hoặc đặt lịch báo cáo: loại kỳ, ngày chốt, ngày gửi, ngày nghỉ',
  synopsis: 'THƯ_MỤC --plan MÃ [tùy chọn] [--key TỆP_KHÓA] [--json]',
  positionals: ['THƯ_MỤC'],
  options: {
    ...FOLDER_OPTIONS,
    kinds: { value: 'LOẠI,…', help: 'month, quarter, half-year, nine-months, year' },
    ...RECKONING_OPTIONS,
    'upward-days': {
      value: 'N',
      help: 'đầu mối báo cáo cấp trên sau ngày gửi N ngày làm việc, 0–30; none: không đặt',
    },
    ...SIGN_OPTIONS,
  },
  details: [
    'Không có tùy chọn đặt lịch: in lịch đang dùng. Có mà không có --key: in các kỳ sẽ đổi, không ghi gì.',
    'Kỳ đã qua ngày gửi và kỳ đã có báo cáo giữ nguyên ngày.',
  ],
  async run(args) {
    const source = await folderBook(args);
    const { ledger, on } = source;
    const { plan, schedule: present } = source.read();
    const schedule = await scheduleOf(args, present);
    const changed = schedulePreview(ledger, plan.date, schedule, on).filter((each) => each.changed);
    const writes = args.option('key') !== undefined && !isSameSchedule(schedule, present);
    const key = args.option('key') === undefined ? null : await machineKeyOf(args, source);
    const signed =
      key !== null && writes
        ? await signPlanPackage(
            args,
            source,
            key,
            scheduleChanges(ledger, plan.date, schedule, on, { by: key.person, at: now() }),
          )
        : null;
    const { written = [] } = signed ?? {};
    return {
      json: { plan: plan.id, asOf: on, schedule, present, changed, written, files: source.files },
      lines: [
        ...scheduleLines(schedule),
        ...(changesSchedule(args) ? changeLines(changed) : []),
        written.length > 0 ? `Đã ghi: ${written.join(', ')}` : 'Chưa ghi gì.',
        ...fileRemarks(source),
      ],
    };
  },
};

function scheduleLines(schedule: Schedule): readonly string[] {
  const { kinds, windows, sendingWorkingDays, upwardWorkingDays, holidays } = schedule;
  const how = windows === 'calendar' ? 'tháng dương lịch' : 'từ ngày 15 tháng trước đến ngày 14';
  const upward = upwardWorkingDays === null ? 'không đặt' : `${upwardWorkingDays} ngày làm việc sau ngày gửi`;
  return [
    `Loại kỳ: ${kinds.join(', ')}`,
    `Kỳ số liệu: ${how}; gửi sau ngày chốt ${sendingWorkingDays} ngày làm việc`,
    `Đầu mối báo cáo cấp trên: ${upward}`,
    `Ngày nghỉ, làm bù của cơ quan: ${holidays.length} mục`,
  ];
}

function changeLines(changed: readonly PreviewedPeriod[]): readonly string[] {
  if (changed.length === 0) return ['Không kỳ nào đổi ngày.'];
  return changed.map(({ id, before, after }) => {
    const days = (period: typeof before): string =>
      period === null ? 'không có' : `chốt ${formatDate(period.to)}, gửi ${formatDate(period.sendBy)}`;
    return `${id}: ${days(before)} → ${days(after)}`;
  });
}
