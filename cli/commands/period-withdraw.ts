import { withdrawPeriodChange } from '#shared/book/changes/schedule-changes.ts';
import { parsePeriodId } from '#shared/domain/periods/period-id.ts';
import { periodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { Command } from '../command.ts';
import { now } from '../dates.ts';
import { fileRemarks, FOLDER_OPTIONS, folderBook } from '../periods/folder-book.ts';
import { machineKeyOf, SIGN_OPTIONS, signPlanPackage } from '../periods/sign-plan-package.ts';

export const periodWithdrawCommand: Command = {
  path: ['period', 'withdraw'],
  summary: 'Rút một yêu cầu báo cáo đột xuất, ghi gói kế hoạch mới',
  synopsis: 'THƯ_MỤC KỲ --plan MÃ --key TỆP_KHÓA [--out TỆP] [--json]',
  positionals: ['THƯ_MỤC', 'KỲ'],
  options: { ...FOLDER_OPTIONS, ...SIGN_OPTIONS },
  details: ['KỲ: mã như 2024-A1 (skh period list --ad-hoc). Báo cáo đã gửi cho kỳ đó còn nguyên.'],
  async run(args) {
    const id = periodId(args.positional(1));
    parsePeriodId(id);
    const source = await folderBook(args);
    const period = source.read().periods.find((each) => each.id === id);
    if (period === undefined || period.kind !== 'ad-hoc' || period.withdrawn === true) {
      throw new Problem('period-unknown', `Không có yêu cầu báo cáo đột xuất nào mang mã “${id}”.`, {
        where: id,
        advice: 'Xem mã bằng skh period list --ad-hoc; yêu cầu có thể đã được rút. Chưa ghi gì.',
      });
    }
    const key = await machineKeyOf(args, source);
    const done = { by: key.person, at: now() };
    const signed = await signPlanPackage(args, source, key, [withdrawPeriodChange(id, done)]);
    const left = source.read().periods.some((each) => each.id === id);
    return {
      json: { withdrawn: id, title: period.title, stillListed: left, ...signed, files: source.files },
      lines: [
        `Đã rút ${id}, ${period.title}.`,
        ...(left ? ['Đã có cơ quan gửi báo cáo nên kỳ này còn trong danh sách.'] : []),
        `Đã ghi: ${signed.written.join(', ')}`,
        ...fileRemarks(source),
      ],
    };
  },
};
