import type { JsonValue } from '#shared/json.ts';
import { seededRandom } from '#shared/seeded-random.ts';

/** One report as it stands in a ledger: the entity and its eight fields. */
export interface SimulatedReport {
  readonly entity: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

const STATES = ['in-progress', 'in-progress', 'in-progress', 'done', 'advised-waiting', 'paused'];
const VERBS = [
  'Đã tham mưu UBND tỉnh ban hành',
  'Đã phối hợp với UBND thành phố Phú Quốc rà soát, hoàn thiện',
  'Đang tổng hợp ý kiến các sở, ban, ngành về',
  'Đã trình Bộ chủ quản thẩm định',
  'Tổ chức hội nghị lấy ý kiến đối với',
  'Hoàn thành việc xây dựng dự thảo',
];
const SUBJECTS = [
  'Đề án phát triển tổng thể đảo Phú Quốc giai đoạn 2024 - 2030',
  'quy hoạch chung thành phố Phú Quốc đến năm 2040',
  'phương án đầu tư hệ thống cấp nước, thoát nước và xử lý nước thải tập trung',
  'cơ chế, chính sách đặc thù thu hút đầu tư vào khu kinh tế',
  'kế hoạch sử dụng đất và phương án bồi thường, hỗ trợ, tái định cư',
  'đề án nâng cao chất lượng nguồn nhân lực ngành du lịch',
  'phương án bảo vệ rừng, bảo tồn biển và quản lý chất thải rắn sinh hoạt',
];
const RESULTS = [
  'đến nay đạt khoảng {n} % khối lượng công việc',
  'đã có {n} đơn vị gửi văn bản góp ý, trong đó {m} ý kiến đề nghị điều chỉnh',
  'bố trí {n} triệu đồng từ nguồn sự nghiệp, đã giải ngân {m} triệu đồng',
  'dự kiến hoàn thành trước ngày {m}/12/2024',
  'đã tiếp thu, giải trình {n} nội dung theo Công văn số {m}/UBND-TH',
];
const DIFFICULTIES = [
  '',
  '',
  'Chưa có hướng dẫn cụ thể của Bộ, ngành trung ương về định mức áp dụng.',
  'Nguồn vốn bố trí còn thấp so với nhu cầu, mới đáp ứng {n} % kế hoạch.',
  'Công tác giải phóng mặt bằng chậm do còn {n} hộ dân chưa thống nhất phương án bồi thường.',
];
const PROPOSALS = [
  '',
  '',
  '',
  'Đề nghị UBND tỉnh có văn bản đôn đốc các đơn vị phối hợp trước ngày {m}/9/2024.',
  'Kiến nghị bổ sung {n} triệu đồng để thực hiện các hạng mục còn lại.',
];
const NEXT_STEPS = [
  'Tiếp tục phối hợp các đơn vị liên quan hoàn thiện hồ sơ trình thẩm định.',
  'Tổ chức kiểm tra thực địa tại {n} điểm và báo cáo kết quả trong tháng tới.',
  'Hoàn thiện dự thảo lần {m}, gửi lấy ý kiến trước khi trình UBND tỉnh.',
];

/** Reports of every agency on every task in every period, grouped by agency and period (one commit each). */
export function simulateReports(size: {
  readonly agencies: number;
  readonly tasks: number;
  readonly periods: number;
  readonly seed: number;
}): readonly { readonly agency: string; readonly commits: readonly (readonly SimulatedReport[])[] }[] {
  const random = seededRandom(size.seed);
  return range(size.agencies).map((a) => {
    const agency = `so-nganh-${String(a + 1).padStart(2, '0')}`;
    const commits = range(size.periods).map((p) =>
      range(size.tasks).map((t) => ({
        entity: `rep/${agency}/${t < 200 ? 'I' : 'II'}.${t + 1}/2024-M${String(p + 1).padStart(2, '0')}`,
        fields: reportFields(random),
      })),
    );
    return { agency, commits };
  });
}

function reportFields(random: () => number): Readonly<Record<string, JsonValue>> {
  const state = pick(STATES, random);
  const day = () => `2024-${two(1 + whole(random, 12))}-${two(1 + whole(random, 28))}`;
  const sentences = range(1 + whole(random, 2)).map(
    () => `${pick(VERBS, random)} ${pick(SUBJECTS, random)}; ${fill(pick(RESULTS, random), random)}.`,
  );
  return {
    state,
    progress: state === 'done' ? 100 : whole(random, 20) * 5,
    result: sentences.join('\n'),
    products:
      random() < 0.5
        ? [
            {
              number: `${whole(random, 3000)}/UBND-TH`,
              date: day(),
              title: `Văn bản về ${pick(SUBJECTS, random)}`,
            },
          ]
        : [],
    difficulties: fill(pick(DIFFICULTIES, random), random),
    proposals: fill(pick(PROPOSALS, random), random),
    nextSteps: fill(pick(NEXT_STEPS, random), random),
    completedOn: state === 'done' ? day() : null,
  };
}

function fill(text: string, random: () => number): string {
  return text.replace('{n}', String(1 + whole(random, 990))).replace('{m}', String(1 + whole(random, 28)));
}

function pick(list: readonly string[], random: () => number): string {
  return list[whole(random, list.length)] ?? '';
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}
