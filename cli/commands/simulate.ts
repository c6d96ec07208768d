import { join } from 'node:path';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { simulate } from '#shared/simulation/simulate.ts';
import type { SimulatedWorkbook } from '#shared/simulation/simulated-workbook.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { makeFolder, writeOutput } from '../files.ts';
import { UsageError } from '../usage-error.ts';

/** Beyond these the plan would have more rows, and the data set more reports, than any the program is made for. */
const LIMITS = { agencies: 500, tasks: 20_000, periods: 40 } as const;

export const simulateCommand: Command = {
  path: ['simulate'],
  summary: 'Tạo bộ dữ liệu mô phỏng để trình diễn và đo tốc độ',
  synopsis: '--agencies N --tasks M --periods K --seed S --out THƯ_MỤC [--workbooks W] [--json]',
  positionals: [],
  options: {
    agencies: { value: 'N', help: `số cơ quan, 1–${LIMITS.agencies}` },
    tasks: { value: 'M', help: `số nhiệm vụ, 1–${LIMITS.tasks}` },
    periods: { value: 'K', help: `số quý báo cáo kể từ Quý III/2024, 1–${LIMITS.periods}` },
    seed: { value: 'S', help: 'mầm: cùng mầm cho cùng từng byte' },
    out: { value: 'THƯ_MỤC', help: 'nơi ghi' },
    workbooks: {
      value: 'W',
      help: 'số cơ quan gửi tệp điền Excel thay gói, 0 đến N−1; mặc định một phần ba',
    },
  },
  details: [
    'Ghi goi/*.skh (mỗi cơ quan một gói đủ lịch sử, đầu mối một gói kế hoạch), goi/*.xlsx (tệp điền, mỗi kỳ một tệp),',
    'appendix.xlsx, plan.json, simulation.json. Cùng mầm thì báo cáo như nhau dù gửi bằng gói hay tệp điền.',
    'Chìa khóa suy từ mầm, chỉ dùng để thử.',
  ],
  async run(args) {
    const agencies = count(args, 'agencies');
    const size = {
      agencies,
      tasks: count(args, 'tasks'),
      periods: count(args, 'periods'),
      workbooks: workbookCount(args.option('workbooks'), agencies),
      seed: args.required('seed'),
    };
    if (!/^[\p{L}\d_.-]{1,40}$/u.test(size.seed))
      throw new UsageError('--seed gồm chữ, số, “-”, “_”, “.”, tối đa 40 ký tự.');
    const out = args.required('out');
    const { plan, periods, root, packages, workbooks, reports } = await simulate(
      size,
      builtInAgencies,
      plan158().focalPoint,
    );
    await makeFolder(join(out, 'goi'));
    for (const { name, bytes } of [...packages, ...workbooks])
      await writeOutput(join(out, 'goi', name), bytes);
    const appendix = appendixWorkbook(plan.appendix, { columns: 'issued', planNumber: plan.number });
    await writeOutput(join(out, 'appendix.xlsx'), await writeXlsx(appendix));
    await writeOutput(join(out, 'plan.json'), `${JSON.stringify(plan.appendix, null, 2)}\n`);
    const description = {
      ...size,
      planId: plan.id,
      root,
      periods: periods.map(({ id }) => id),
      reports,
      packages: packages.map(fileOf),
      filledIn: workbooks.map(fileOf),
    };
    await writeOutput(join(out, 'simulation.json'), `${JSON.stringify(description, null, 2)}\n`);
    return {
      json: description,
      lines: [
        `Kế hoạch ${plan.id}: ${size.tasks} nhiệm vụ, ${size.agencies} cơ quan, ${periods.length} kỳ, ${reports} báo cáo.`,
        `Đã ghi ${packages.length} gói, ${workbooks.length} tệp điền vào ${join(out, 'goi')}.`,
      ],
    };
  },
};

const fileOf = ({ name, agency, bytes }: SimulatedWorkbook) => ({ name, agency, bytes: bytes.length });

/** A third of the agencies has only Excel, unless told otherwise; the focal point never. */
function workbookCount(text: string | undefined, agencies: number): number {
  if (text === undefined) return Math.floor(agencies / 3);
  const value = /^\d{1,3}$/u.test(text) ? Number(text) : agencies;
  if (value >= agencies)
    throw new UsageError(`--workbooks là một số từ 0 đến ${agencies - 1}: đầu mối dùng chương trình.`);
  return value;
}

function count(args: ParsedArguments, name: keyof typeof LIMITS): number {
  const text = args.required(name);
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
  if (value < 1 || value > LIMITS[name])
    throw new UsageError(`--${name} là một số từ 1 đến ${LIMITS[name]}.`);
  return value;
}
