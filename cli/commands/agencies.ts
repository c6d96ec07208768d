import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { readAgencies } from '#shared/domain/agencies/read-agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AgencyRole } from '#shared/domain/appendix.ts';
import type { Command } from '../command.ts';
import { dateOption } from '../dates.ts';
import { UsageError } from '../usage-error.ts';

const ROLES: Readonly<Record<AgencyRole, string>> = {
  lead: 'chủ trì',
  'co-lead': 'cùng chủ trì',
  requested: 'được đề nghị',
  coordinating: 'phối hợp',
};

export const agenciesCommand: Command = {
  path: ['agencies'],
  summary: 'Đọc một ô tên cơ quan',
  synopsis: '"CÂU CHỮ" [--role lead|coordinating] [--on NGÀY] [--json]',
  positionals: ['"CÂU CHỮ"'],
  options: {
    role: { value: 'CỘT', help: 'lead (cột chủ trì, mặc định) hoặc coordinating (cột phối hợp)' },
    on: {
      value: 'NGÀY',
      help: 'ngày mà tên cơ quan được hiểu; mặc định là ngày Kế hoạch 158/KH-UBND (16/5/2024)',
    },
  },
  details: ['Chữ viết tắt hiểu theo Ghi chú của Kế hoạch 158/KH-UBND và cách viết tắt thông dụng.'],
  async run(args) {
    const role = args.option('role') ?? 'lead';
    if (role !== 'lead' && role !== 'coordinating') throw new UsageError('--role là lead hoặc coordinating.');
    const plan = plan158();
    const found = readAgencies(args.positional(0), {
      role,
      register: agencyRegister(builtInAgencies),
      abbreviations: plan.appendix.abbreviations,
      on: dateOption(args, 'on') ?? plan.date,
    });
    return {
      json: found,
      lines: found.map((agency) => {
        const kind = agency.collective
          ? 'tập thể, không tách'
          : (agency.agencyId ?? 'chưa có trong danh mục');
        return `${agency.name}\t${ROLES[agency.role]}\t${kind}`;
      }),
    };
  },
};
