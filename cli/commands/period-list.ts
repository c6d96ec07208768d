import type { Command } from '../command.ts';
import { fileRemarks, FOLDER_OPTIONS, folderBook } from '../periods/folder-book.ts';
import { periodLines, periodState } from '../periods/period-lines.ts';

export const periodListCommand: Command = {
  path: ['period', 'list'],
  summary: 'Các kỳ báo cáo của một kế hoạch, cả đột xuất, ai phải gửi, ai đã gửi',
  synopsis: 'THƯ_MỤC --plan MÃ [--as-of NGÀY] [--ad-hoc] [--trust TỆP] [--json]',
  positionals: ['THƯ_MỤC'],
  options: { ...FOLDER_OPTIONS, 'ad-hoc': { help: 'chỉ các báo cáo đột xuất' } },
  details: ['THƯ_MỤC chứa các gói .skh, trong đó có gói kế hoạch của đầu mối.'],
  async run(args) {
    const source = await folderBook(args);
    const book = source.read();
    const chosen = book.periods.filter(({ kind }) => !args.flag('ad-hoc') || kind === 'ad-hoc');
    const periods = chosen.map((period) => periodState(book, period));
    return {
      json: { plan: book.plan.id, asOf: source.on, schedule: book.schedule, periods, files: source.files },
      lines: [
        ...(periods.length === 0
          ? ['Chưa có kỳ nào.']
          : periods.flatMap((period) => periodLines(book, period))),
        ...fileRemarks(source),
      ],
    };
  },
};
