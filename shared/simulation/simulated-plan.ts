import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { interpretTask } from '#shared/domain/interpret-task.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { agencyId, planId } from '#shared/ids.ts';
import { HOUSE_COLUMNS } from '#shared/office/appendix/output-columns.ts';
import { createRandom, type Random } from './random.ts';

export interface SimulationSize {
  readonly agencies: number;
  readonly tasks: number;
  readonly periods: number;
  /** Agencies that send workbooks instead of packages; fewer than `agencies`. */
  readonly workbooks: number;
  readonly seed: string;
}

const DATE = '2024-05-16';
const VERBS = [
  'Xây dựng',
  'Rà soát',
  'Hoàn thiện',
  'Triển khai',
  'Tổ chức thực hiện',
  'Tham mưu ban hành',
  'Kiểm tra',
];
const SUBJECTS = [
  'kế hoạch thu gom, xử lý rác thải',
  'danh mục dự án đầu tư công trung hạn',
  'cơ chế hỗ trợ doanh nghiệp nhỏ và vừa',
  'quy chế quản lý trật tự xây dựng đô thị',
  'hệ thống cấp nước sạch nông thôn',
  'đề án chuyển đổi số trong quản lý nhà nước',
  'mạng lưới y tế cơ sở',
  'chương trình đào tạo nghề cho lao động địa phương',
];
const DEADLINES = [
  'Quý III/2024',
  'Quý IV/2024',
  'Tháng 8/2024',
  'Trong năm 2024',
  'Quý II/2025',
  'Đến năm 2025',
];
const SECTIONS = [
  { number: 'I', title: 'CÁC NHIỆM VỤ THỰC HIỆN THƯỜNG XUYÊN' },
  { number: 'II', title: 'CÁC NHIỆM VỤ CỤ THỂ' },
] as const;

/** The agencies of a simulation: those of the register first, then as many made-up ones as are asked for. */
export function simulatedAgencies(
  register: readonly Agency[],
  count: number,
  focal: string,
): readonly Agency[] {
  const known = register.filter(
    ({ party, validTo, validFrom }) => !party && validTo === null && validFrom === null,
  );
  const first = register.filter(({ id }) => id === focal);
  const others = [...known, ...register.filter((agency) => !agency.party && !known.includes(agency))].filter(
    ({ id }) => id !== focal,
  );
  const real = [...first, ...others].slice(0, count);
  const madeUp = Array.from({ length: Math.max(0, count - real.length) }, (_, index): Agency => {
    const number = index + 1;
    return {
      id: agencyId(`don-vi-mo-phong-${number}`),
      name: `Đơn vị mô phỏng ${number}`,
      shortName: `ĐVMP ${number}`,
      aliases: [],
      party: false,
      validFrom: null,
      validTo: null,
      successor: null,
    };
  });
  return [...real, ...madeUp];
}

/** A made-up plan with as many tasks, spread evenly over the agencies; about a third of them routine. */
export function simulatedPlan(size: SimulationSize, agencies: readonly Agency[]): Plan {
  const random = createRandom(`${size.seed}/plan`);
  const register = agencyRegister(agencies);
  const routine = Math.floor(size.tasks / 3);
  const tasks = Array.from({ length: size.tasks }, (_, index): AppendixTask => {
    const own = index < routine;
    const lead = agencies[index % agencies.length];
    const written = writtenTask(
      own ? 'I' : 'II',
      own ? index + 1 : index - routine + 1,
      lead?.name ?? '',
      random,
    );
    return { ...written, reading: interpretTask(written, { planDate: DATE, register, abbreviations: {} }) };
  });
  const focal = agencies[0]?.id ?? agencyId('dau-moi');
  return {
    id: planId(`mo-phong-${size.seed}`),
    number: '01/KH-MP',
    date: DATE,
    place: 'Phú Quốc',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    documentKind: 'KẾ HOẠCH',
    title: 'Kế hoạch mô phỏng để trình diễn và đo tốc độ',
    shortTitle: 'Kế hoạch mô phỏng',
    body: [],
    recipients: [],
    signature: { authority: '', position: '', name: '' },
    focalPoint: focal,
    appendix: {
      format: 'skh-appendix',
      version: 1,
      title: 'NHIỆM VỤ MÔ PHỎNG',
      attachedTo: '(kèm theo Kế hoạch số 01/KH-MP ngày 16 tháng 5 năm 2024)',
      columns: HOUSE_COLUMNS,
      sections: SECTIONS.filter(({ number }) => number === 'II' || routine > 0),
      tasks,
      notes: '',
      abbreviations: {},
      warnings: [],
      counts: {
        rowsRead: tasks.length,
        rowsUsed: tasks.length,
        rowsSkipped: 0,
        tasks: tasks.length,
        groups: 0,
      },
    },
  };
}

function writtenTask(
  section: 'I' | 'II',
  number: number,
  lead: string,
  random: Random,
): Omit<AppendixTask, 'reading'> {
  return {
    path: `${section}.${number}`,
    section,
    number: String(number),
    parent: null,
    kind: 'task',
    content: `${random.pick(VERBS)} ${random.pick(SUBJECTS)} (nhiệm vụ mô phỏng ${section}.${number})`,
    lead,
    coordinating: 'Các Sở, ban, ngành có liên quan',
    deadline: section === 'I' ? 'Thường xuyên' : random.pick(DEADLINES),
    product: '- Kế hoạch thực hiện.\n- Báo cáo định kỳ, đột xuất.',
    extra: {},
    source: { sheet: 'Phụ lục', rows: [number + 1] },
    warnings: [],
  };
}
