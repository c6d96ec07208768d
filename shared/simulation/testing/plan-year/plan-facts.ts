import type { DeadlineKind } from '#shared/domain/appendix.ts';
import type { CalendarDate } from '#shared/ids.ts';

/** What a row of the plan says, written down by hand: the program's reading is held against it, not taken from it. */
export interface TaskFact {
  readonly path: string;
  readonly kind: DeadlineKind;
  readonly due: CalendarDate | null;
  /** Ids of the agencies that lead, the first one first. */
  readonly leads: readonly string[];
}

const fact = (path: string, kind: DeadlineKind, due: CalendarDate | null, leads = ''): TaskFact => ({
  path,
  kind,
  due,
  leads: leads === '' ? [] : leads.split(' '),
});

export const FOCAL_AGENCY = 'ubnd-thanh-pho-phu-quoc';
const [PLANNING, NATURE] = ['so-ke-hoach-va-dau-tu', 'so-tai-nguyen-va-moi-truong'];
const [ZONE, PARTY] = ['ban-quan-ly-khu-kinh-te-phu-quoc', 'thanh-uy-phu-quoc'];
const LABOUR = 'so-lao-dong-thuong-binh-va-xa-hoi';

/** The 39 tasks of plan 158 as issued on 16/5/2024. */
export const PLAN_FACTS: readonly TaskFact[] = [
  fact('I.1', 'recurring', null, FOCAL_AGENCY),
  fact('I.2', 'recurring', null, 'so-xay-dung so-giao-thong-van-tai so-cong-thuong'),
  fact('I.3', 'recurring', null, `so-du-lich cong-an-tinh so-van-hoa-va-the-thao ${NATURE}`),
  fact('I.4', 'recurring', null, `${FOCAL_AGENCY} ${NATURE} so-nong-nghiep-va-phat-trien-nong-thon`),
  fact('I.5', 'recurring', null, `${PLANNING} ${ZONE} ${FOCAL_AGENCY}`),
  fact('I.6', 'recurring', null, `${LABOUR} so-thong-tin-va-truyen-thong ${PLANNING} ${FOCAL_AGENCY}`),
  fact('I.7', 'recurring', null, `so-y-te ${FOCAL_AGENCY}`),
  fact('I.8', 'recurring', null, `so-noi-vu ${FOCAL_AGENCY}`),
  fact('I.9', 'recurring', null, PARTY),
  fact('I.10.a', 'recurring', null, PLANNING),
  fact('I.10.b', 'recurring', null, PLANNING),
  fact('I.10.c', 'recurring', null, 'so-noi-vu'),
  fact('I.10.d', 'recurring', null, 'thanh-tra-tinh'),
  fact('I.10.đ', 'recurring', null, PARTY),
  fact('I.10.e', 'recurring', null, 'so-khoa-hoc-va-cong-nghe'),
  fact('I.10.g', 'recurring', null, 'so-van-hoa-va-the-thao'),
  fact('I.10.h', 'recurring', null, PLANNING),
  fact('II.1', 'once', '2024-06-30', `${FOCAL_AGENCY} ${ZONE}`),
  fact('II.2', 'once', '2024-12-31', NATURE),
  fact('II.3', 'range', '2025-12-31', `${FOCAL_AGENCY} ${ZONE}`),
  fact('II.4', 'range', '2025-12-31', 'so-cong-thuong'),
  fact('II.5', 'unspecified', null),
  fact('II.6', 'once', '2024-06-30', 'so-xay-dung'),
  fact('II.7', 'once', '2024-06-30', 'cong-an-tinh'),
  fact('II.8', 'once', '2024-05-31', 'so-xay-dung'),
  fact('II.9', 'once', '2024-06-30', NATURE),
  fact('II.10', 'once', '2024-09-30', PLANNING),
  fact('II.11', 'dependent', null, PLANNING),
  fact('II.12', 'unspecified', null, 'so-noi-vu'),
  fact('II.13', 'once', '2024-12-31', 'so-noi-vu'),
  fact('II.14', 'once', '2024-12-31'),
  fact('II.15', 'once', '2024-12-31', 'so-noi-vu'),
  fact('II.16', 'once', '2024-06-30', 'so-giao-thong-van-tai'),
  fact('II.17', 'once', '2024-05-31', 'so-giao-thong-van-tai'),
  fact('II.18', 'once', '2024-12-31', 'so-giao-thong-van-tai'),
  fact('II.19', 'once', '2024-06-30', PLANNING),
  fact('II.20', 'dependent', null, 'so-tai-chinh'),
  fact('II.21', 'once', '2024-05-31', PLANNING),
  fact('II.22', 'once', '2024-08-31', PLANNING),
];

/** A row that the supplement adds, with the agency that leads it. */
export interface AddedTask {
  readonly fact: TaskFact;
  readonly deadline: string;
  readonly content: string;
  readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
}

const added = (
  path: string,
  [deadline, kind, due]: readonly [string, DeadlineKind, CalendarDate | null],
  content: string,
  [id, name, shortName]: readonly [string, string, string],
): AddedTask => ({ fact: fact(path, kind, due, id), deadline, content, agency: { id, name, shortName } });

/** The supplement of 03/6/2024: five rows, five agencies that the plan did not name. */
export const ADDED: readonly AddedTask[] = [
  added(
    'II.23',
    ['Quý III/2024', 'once', '2024-09-30'],
    'Rà soát chính sách thuế cho doanh nghiệp nhỏ và vừa tại Phú Quốc',
    ['cuc-thue-tinh', 'Cục Thuế tỉnh', 'Cục Thuế'],
  ),
  added(
    'II.24',
    ['Quý IV/2024', 'once', '2024-12-31'],
    'Xây dựng quy trình thông quan rút gọn tại cảng quốc tế',
    ['cuc-hai-quan-tinh', 'Cục Hải quan tỉnh', 'Cục Hải quan'],
  ),
  added('II.25', ['Thường xuyên', 'recurring', null], 'Quản lý chặt chẽ phương tiện ra vào các đảo', [
    'bo-chi-huy-bo-doi-bien-phong-tinh',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'BCH BĐBP tỉnh',
  ]),
  added(
    'II.26',
    ['Trong năm 2024', 'once', '2024-12-31'],
    'Lập phương án bảo vệ các công trình lưỡng dụng trên đảo',
    ['bo-chi-huy-quan-su-tinh', 'Bộ Chỉ huy Quân sự tỉnh', 'BCH Quân sự tỉnh'],
  ),
  added(
    'II.27',
    ['Quý I/2025', 'once', '2025-03-31'],
    'Hỗ trợ sinh kế cho đồng bào dân tộc thiểu số trên đảo',
    ['ban-dan-toc-tinh', 'Ban Dân tộc tỉnh', 'Ban Dân tộc'],
  ),
];

export const ALL_FACTS: readonly TaskFact[] = [...PLAN_FACTS, ...ADDED.map(({ fact: each }) => each)];
