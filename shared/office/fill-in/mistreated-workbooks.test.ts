import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { taskPath, type TaskPath } from '#shared/ids.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import { CellProblems } from './cell-problems.ts';
import { fillInHead, readFillIn, type FillInReading } from './read-fill-in.ts';
import { MADE_AT } from './testing/sample-fill-in.ts';
import { OFFICER, seededFillIn } from './testing/seeded-fill-in.ts';

/* One workbook, filled in from a seed number, as LibreOffice saves it and after what happens between two offices. */
const FOLDER = path.join(import.meta.dirname, '../../../seeds/fill-in/libreoffice');
const { document, reports } = seededFillIn();

function reading(name: string): FillInReading {
  const grids = openAppendixFile(readFileSync(path.join(FOLDER, name)));
  const head = fillInHead(grids);
  if (head === null || head === 'marks-lost') throw new Error(`Not recognised: ${String(head)}`);
  expect(head).toEqual({
    version: 1,
    plan: document.plan,
    agency: document.agency,
    period: document.period.id,
    madeAt: MADE_AT,
  });
  return readFillIn(grids, head, document.tasks);
}

/** The reports that come of it; a task of which nothing was filled in is what it was. */
function read(name: string): ReadonlyMap<TaskPath, ReportFields> {
  const { tasks, absent } = reading(name);
  expect([...tasks.map(({ task }) => task), ...absent].toSorted()).toEqual(
    document.tasks.map(({ path: task }) => task).toSorted(),
  );
  return new Map(
    tasks.map(({ task, fields }) => {
      const now = document.tasks.find(({ path: each }) => each === task)?.now ?? blankReport();
      return [task, { ...now, ...Object.fromEntries(fields.map(({ field, value }) => [field, value])) }];
    }),
  );
}

type Edits = Readonly<Record<string, Partial<ReportFields> | null>>;

/** The seeded reports with some fields otherwise; null where the task is not in the file. */
function expected(edits: Edits): ReadonlyMap<TaskPath, ReportFields> {
  const all = [...reports].map(([task, report]) => [task, { ...report, ...edits[task] }] as const);
  return new Map(all.filter(([task]) => edits[task] !== null));
}

const [I7, I10, II3, II10, II22] = ['I.7', 'I.10.đ', 'II.3', 'II.10', 'II.22'] as const;
const lostId = (row: number, number: string) =>
  `Báo cáo!A${row}: mã ẩn của dòng đã mất; nhận là nhiệm vụ ${number} vì TT và nội dung trùng khớp.`;

/** What comes back right: edits, then what the officer who imports is told. */
const RIGHT: Readonly<Record<string, readonly [edits: Edits, ...remarks: readonly string[]]>> = {
  filled: [{}],
  unprotected: [{}],
  decomposed: [{}],
  'renamed-columns': [{}],
  'renamed-sheets': [{}],
  'moved-column': [{}],
  'inserted-column': [{}, 'Báo cáo!G4: cột thêm “Ghi chú của phòng” không đọc.'],
  'deleted-column': [
    { [II3]: { difficulties: '' }, [II10]: { difficulties: '' }, [II22]: { difficulties: '' } },
    'Báo cáo: không có cột “Khó khăn, vướng mắc”; phần ấy giữ như đã có.',
  ],
  'sorted-rows': [{}],
  'deleted-row': [{ [I10]: null }],
  'row-of-notes': [{}, 'Báo cáo!A15: ghi chú thêm ngoài bảng, không đọc.'],
  'copied-sheet': [{}],
  'copied-sheet-moved': [{}],
  'locked-cells': [
    {},
    'Báo cáo!C7: cột “Thời hạn” đã khóa mà bị sửa; phần sửa không nhận.',
    'Báo cáo!B8: cột “Nội dung nhiệm vụ” đã khóa mà bị sửa; phần sửa không nhận.',
  ],
  'ids-lost': [
    {},
    ...[I7, I10, II3, II10, II22].map((number, index) => lostId(6 + index, number)),
    'Báo cáo!A11: ghi chú thêm ngoài bảng, không đọc.',
  ],
  formulas: [{ [I7]: { progress: 40, result: 'Đã họp' } }],
  numbers: [
    {
      [I7]: { progress: 40, completedOn: '2024-09-05' },
      [I10]: { progress: 40, completedOn: '2024-09-05' },
    },
  ],
  'hidden-rows': [{}],
  'cleared-cells': [{ [II3]: { ...blankReport() } }],
  'values-only': [{}],
};

const otherTask = (row: number, number: string, tag: string) =>
  `Báo cáo!A${row}: TT và nội dung là của nhiệm vụ ${number} nhưng mã ẩn của dòng là ${tag}, không rõ số liệu của nhiệm vụ nào. Chép số liệu vào tệp điền mới.`;
const merged = (at: string) =>
  `Báo cáo!${at}: ô trộn trùm 2 ô điền, không rõ chữ thuộc ô nào. Bỏ trộn ô (Merge Cells), ghi riêng từng ô.`;

/** What is refused whole: every place, and what to do there. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'sorted-half': [otherTask(6, II10, I7), otherTask(7, I7, I10), otherTask(9, I10, II10)],
  'inserted-row': [
    'Báo cáo!A8: dòng thêm có số liệu nhưng không thuộc nhiệm vụ nào của kế hoạch. Chuyển về dòng của nhiệm vụ, hoặc xóa dòng.',
  ],
  'copied-sheet-differs': [
    'Báo cáo!I6 và Báo cáo (2)!I6: hai trang ghi khác nhau. Giữ một trang, xóa trang kia.',
  ],
  'row-twice': ['Báo cáo!A6 và Báo cáo!A12: nhiệm vụ I.7 có 2 dòng. Giữ một dòng, xóa dòng kia.'],
  'ids-lost-content-changed': [
    'Báo cáo!A9: mã ẩn của dòng đã mất mà TT “II.10” và nội dung không khớp nhiệm vụ nào. Chép số liệu vào dòng gốc của tệp điền.',
  ],
  'error-cell': ['Báo cáo!G6: ô báo lỗi #DIV/0! của Excel. Xóa công thức và gõ lại nội dung.'],
  'words-for-number': [
    'Báo cáo!G6: “bốn mươi” không phải số phần trăm. Ghi số nguyên từ 0 đến 100, ví dụ 40.',
    'Báo cáo!G7: “140” không phải số phần trăm. Ghi số nguyên từ 0 đến 100, ví dụ 40.',
  ],
  'no-such-day': ['Báo cáo!K6: “31/9/2024” không phải ngày. Ghi đủ ngày/tháng/năm, ví dụ 05/9/2024.'],
  'merged-cells': [merged('I6:I7')],
  'merged-in-row': [merged('M6:N6')],
};

const shown = ({ place, message }: { readonly place: string; readonly message: string }) =>
  `${place}: ${message}`;

describe.each(['xlsx', 'xls', 'ods'])('saved by LibreOffice as .%s', (kind) => {
  it.each(Object.entries(RIGHT))('%s comes back right', (name, [edits, ...remarks]) => {
    const file = `${name}.${kind}`;
    expect(read(file)).toEqual(expected(edits));
    const { officer, absent, remarks: told } = reading(file);
    // The officer's name stands above the table, which alone was copied.
    expect(officer).toBe(name === 'values-only' ? '' : OFFICER);
    expect(absent).toEqual(
      document.tasks.filter(({ path: task }) => edits[task] === null).map(({ path: task }) => task),
    );
    expect(told.map(shown)).toEqual(remarks);
  });

  it.each(Object.entries(REFUSED))('%s is refused with every place', (name, places) => {
    let refused: unknown;
    try {
      reading(`${name}.${kind}`);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(CellProblems);
    expect((refused as CellProblems).cells.map(shown)).toEqual(places);
  });

  it('is told from other files when every mark is gone', () => {
    const grids = openAppendixFile(readFileSync(path.join(FOLDER, `all-marks-lost.${kind}`)));
    expect(fillInHead(grids)).toBe('marks-lost');
  });
});

it('stays protected, with its drop-downs and cells to fill in, when LibreOffice saves it', () => {
  const part = (file: string, name: string) =>
    strFromU8(unzipSync(readFileSync(path.join(FOLDER, file)))[name] ?? new Uint8Array());
  const sheet = part('filled.xlsx', 'xl/worksheets/sheet2.xml');
  expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:true|1)"/u);
  expect(sheet).toMatch(/<dataValidation [^>]*type="list"/u);
  expect(part('filled.xlsx', 'xl/styles.xml')).toMatch(/<protection locked="(?:false|0)"/u);
  const content = part('filled.ods', 'content.xml');
  expect(content.match(/<table:table [^>]*table:protected="true"/gu)).toHaveLength(4);
  expect(content).toContain('<table:content-validation ');
  expect(content).toContain('style:cell-protect="none"');
  expect(part('unprotected.xlsx', 'xl/worksheets/sheet2.xml')).not.toMatch(/sheet="(?:true|1)"/u);
});

it('leaves no fixture unread', () => {
  const names = new Set(readdirSync(FOLDER).map((file) => file.slice(0, file.lastIndexOf('.'))));
  expect([...names].toSorted()).toEqual(
    [...Object.keys(RIGHT), ...Object.keys(REFUSED), 'all-marks-lost'].toSorted(),
  );
});

it('is the workbook of the seed', () => {
  expect(document.tasks.map(({ path: task }) => task)).toEqual([I7, I10, II3, II10, II22].map(taskPath));
  expect([...reports.values()].every(({ result }) => result.includes('\n'))).toBe(true);
});
