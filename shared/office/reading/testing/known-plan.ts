import { listLetters } from '#shared/domain/numbering/list-letters.ts';
import { pick, type Random } from './random-choice.ts';

/** The cells of one task of a plan that is known before it is laid out. */
export interface KnownCells {
  readonly content: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly product: string;
}

export interface KnownTask extends KnownCells {
  readonly children: readonly KnownCells[];
}

export interface KnownPlan {
  readonly title: string;
  readonly attachedTo: string;
  readonly notes: string;
  readonly sections: readonly { readonly title: string; readonly tasks: readonly KnownTask[] }[];
}

const SECTION_TITLES = [
  'CÁC NHIỆM VỤ THỰC HIỆN THƯỜNG XUYÊN',
  'CÁC NHIỆM VỤ CỤ THỂ',
  'Nhiệm vụ về phát triển kinh tế',
  'Về quản lý đất đai, tài nguyên và môi trường',
  'LĨNH VỰC VĂN HÓA - XÃ HỘI',
  'Cải cách hành chính, chuyển đổi số',
];

/** A plan of one to three parts with tasks taken from `cells`; some are groups with two to nine children. */
export function randomPlan(random: Random, cells: readonly KnownCells[]): KnownPlan {
  const whole = cells.filter((each) => each.lead !== '' && each.deadline !== '' && each.content !== '');
  const titles = [...SECTION_TITLES].toSorted(() => random() - 0.5);
  const sections = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => ({
    title: titles[index] ?? '',
    tasks: Array.from({ length: 2 + Math.floor(random() * 6) }, () => randomTask(random, whole)),
  }));
  return {
    title: 'PHÂN CÔNG NHIỆM VỤ GIAO CHO CÁC SỞ, BAN, NGÀNH, ĐỊA PHƯƠNG THỰC HIỆN',
    attachedTo:
      '(kèm theo Kế hoạch số 158/KH-UBND ngày 16 tháng 5 năm 2024 của Ủy ban nhân dân tỉnh Kiên Giang)',
    notes: 'Ghi chú: Giao thông vận tải (GTVT); Xây dựng (XD); Kế hoạch và Đầu tư (KH&ĐT).',
    sections,
  };
}

function randomTask(random: Random, cells: readonly KnownCells[]): KnownTask {
  const own = pick(random, cells);
  if (random() > 0.2) return { ...own, children: [] };
  const count = 2 + Math.floor(random() * Math.min(7, listLetters.length));
  const children = Array.from({ length: count }, () => pick(random, cells));
  return {
    content: 'Thực hiện các nhóm việc sau đây:',
    lead: '',
    coordinating: '',
    deadline: '',
    product: '',
    children,
  };
}
