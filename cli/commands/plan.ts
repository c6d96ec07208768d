import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { Problem } from '#shared/problem.ts';
import type { Command } from '../command.ts';
import { appendixLinesForPeople } from '../appendix-lines-for-people.ts';

export const planCommand: Command = {
  path: ['plan'],
  summary: 'In kế hoạch có sẵn trong chương trình',
  synopsis: '158 [--json]',
  positionals: ['số kế hoạch (158)'],
  options: {},
  details: ['--json: phụ lục của kế hoạch dưới dạng AppendixDocument (docs/formats/appendix-document.md).'],
  async run(args) {
    const wanted = args.positional(0);
    const plan = plan158();
    if (wanted !== '158' && wanted !== plan.number && wanted !== plan.id) {
      throw new Problem('plan-unknown', `Chương trình không có sẵn kế hoạch “${wanted}”.`, {
        advice: 'Kế hoạch có sẵn: 158.',
      });
    }
    return { json: plan.appendix, lines: appendixLinesForPeople(plan.appendix) };
  },
};
