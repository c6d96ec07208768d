import { REPORTED_STATES, STATE_WORDS } from '#shared/domain/reports/state-words.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { cellLines, rowHeight } from '../sheet/row-height.ts';
import type { MergeDescription, RowDescription, SheetDescription } from '../sheet/workbook-description.ts';
import { FILL_IN_COLUMNS } from './fill-in-columns.ts';
import type { FillInDocument } from './fill-in-document.ts';

/** Of the table; the instructions are set larger. */
export const FONT = { name: 'Times New Roman', size: 10 } as const;

const GUIDE_SIZE = 12;
/** Points: name of a column, what to write in it. */
const WIDTHS = [150, 330] as const;

type GuideStyle = 'guideTitle' | 'guideText' | 'guideStrong' | 'guideHeader' | 'guideCell';

/** "Hướng dẫn": what to fill in, how, and where it goes; one page of A4. */
export function guideSheet(doc: FillInDocument): SheetDescription {
  const rows: RowDescription[] = [];
  const merges: MergeDescription[] = [];
  const line = (text: string, style: 'guideTitle' | 'guideText' | 'guideStrong'): void => {
    const size = style === 'guideTitle' ? 14 : GUIDE_SIZE;
    const lines = cellLines(text, WIDTHS[0] + WIDTHS[1], { size, bold: style !== 'guideText' });
    rows.push({
      cells: [
        { value: text, style },
        { value: null, style },
      ],
      height: rowHeight([lines], size),
    });
    merges.push({ row: rows.length, from: 1, to: 2 });
  };
  const pair = (name: string, text: string, style: GuideStyle): void => {
    const lines = [name, text].map((words, index) =>
      cellLines(words, WIDTHS[index] ?? 0, { size: GUIDE_SIZE, bold: style === 'guideHeader' }),
    );
    rows.push({
      cells: [
        { value: name, style },
        { value: text, style },
      ],
      height: rowHeight(lines, GUIDE_SIZE),
    });
  };
  line(`HƯỚNG DẪN ĐIỀN BÁO CÁO ${doc.period.title.toLocaleUpperCase('vi')}`, 'guideTitle');
  line(`Cơ quan báo cáo: ${doc.agencyName}`, 'guideStrong');
  line(`Gửi về: ${doc.focalName}, chậm nhất ngày ${formatDate(doc.period.sendBy)}`, 'guideStrong');
  for (const step of STEPS) line(step, 'guideText');
  pair('Cột', 'Điền gì', 'guideHeader');
  for (const { header, help, locked } of FILL_IN_COLUMNS) if (!locked) pair(header, help, 'guideCell');
  line(
    `Tình trạng là một trong: ${REPORTED_STATES.map((state) => STATE_WORDS[state]).join('; ')}.`,
    'guideText',
  );
  return {
    name: 'Hướng dẫn',
    visibility: 'visible',
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    freeze: null,
    filter: null,
    print: {
      landscape: false,
      margins: { top: 20, right: 15, bottom: 20, left: 25 },
      titleRow: null,
      area: { columns: WIDTHS.length, rows: rows.length },
    },
    isProtected: true,
  };
}

const STEPS: readonly string[] = [
  '1. Mở trang “Báo cáo”. Ghi họ tên và điện thoại ở đầu trang.',
  '2. Chỉ điền vào các ô nền vàng nhạt, mỗi nhiệm vụ một dòng. Ô nền xám là nội dung của kế hoạch và phần đã báo cáo kỳ trước; các ô ấy đã khóa, sửa cũng không được nhận.',
  '3. Ô để trống là không báo cáo gì thêm ở mục đó. Nhiệm vụ chưa có kết quả vẫn chọn tình trạng và ghi rõ lý do.',
  '4. Lưu tệp rồi gửi lại. Đổi tên tệp, lưu thành .xlsx, .xls hay .ods đều được; gửi lại lần nữa không bị ghi hai lần.',
  '5. Có ô nào ghi sai, đầu mối sẽ báo lại đúng ô đó, ví dụ “Báo cáo!H12”, và cần gõ gì thay thế.',
];
