import { basename } from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { readAppendix } from '#shared/office/reading/read-appendix.ts';
import { Problem } from '#shared/problem.ts';
import { appendixLinesForPeople } from '../appendix-lines-for-people.ts';
import type { Command } from '../command.ts';
import { dateOption, today } from '../dates.ts';
import { readInput } from '../files.ts';

export const appendixReadCommand: Command = {
  path: ['appendix', 'read'],
  summary: 'Đọc phụ lục từ tệp .xlsx, .xls, .ods, .csv, .docx',
  synopsis: 'TỆP [--sheet TÊN] [--plan-date NGÀY] [--json]',
  positionals: ['TỆP'],
  options: {
    sheet: {
      value: 'TÊN',
      help: 'trang (hoặc “Bảng 2” của Word) cần đọc; mặc định là trang đầu có bảng nhiệm vụ',
    },
    'plan-date': {
      value: 'NGÀY',
      help: 'ngày ban hành kế hoạch (2024-05-16 hoặc 16/5/2024), để tính thời hạn',
    },
  },
  async run(args) {
    const path = args.positional(0);
    const sheet = args.option('sheet');
    const planDate = dateOption(args, 'plan-date') ?? null;
    const bytes = await readInput(path);
    try {
      const doc = readAppendix(bytes, {
        planDate,
        today: today(),
        register: agencyRegister(builtInAgencies),
        ...(sheet === undefined ? {} : { sheet }),
      });
      return { json: doc, lines: appendixLinesForPeople(doc) };
    } catch (error) {
      throw named(error, basename(path));
    }
  },
};

/** A refusal names the file, also where only a part of it was at fault. */
function named(error: unknown, file: string): unknown {
  if (!(error instanceof Problem) || error.where !== undefined) return error;
  const { code, message, advice, cause } = error;
  return new Problem(code, message, { where: file, cause, ...(advice === undefined ? {} : { advice }) });
}
