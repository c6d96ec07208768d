import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { Grid } from './grid.ts';
import { readTable } from './read-table.ts';
import { NO_CHOICES } from './reading-choices.ts';

const register = agencyRegister(builtInAgencies);

function read(...lines: readonly string[]) {
  const rows = lines.map((line, index) => {
    const cells = line.split('|').map((cell, at) => [at + 1, cell.trim().replaceAll('⏎', '\n')] as const);
    return { number: index + 1, cells: new Map(cells.filter(([, cell]) => cell !== '')) };
  });
  const grid: Grid = {
    name: 'Bảng',
    hidden: false,
    rows: rows.filter(({ cells }) => cells.size > 0),
    merges: [],
  };
  return readTable([grid], NO_CHOICES, { planDate: '2025-02-05', today: '2025-06-01', register });
}

const codes = (reading: ReturnType<typeof read>) => reading.document.warnings.map(({ code }) => code);

describe('tables as offices lay them out', () => {
  test('start and finish under one header, a code, column numbers: a range, and every text kept', () => {
    const { document } = read(
      'STT | Mã nhiệm vụ | Nhiệm vụ | Cơ quan chủ trì | Thời gian | | Sản phẩm | Ghi chú | Ghi chú',
      '| | | | Bắt đầu | Hoàn thành | | |',
      '(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9)',
      '1 | NV57.01 | Xây dựng chương trình | Sở Y tế | 15/02/2025 | 30/6/2025 | Chương trình | a | b',
    );
    const [task] = document.tasks;
    expect(task?.extra).toEqual({
      'Mã nhiệm vụ': 'NV57.01',
      'Thời gian\nBắt đầu': '15/02/2025',
      'Ghi chú': 'a',
      'Ghi chú (2)': 'b',
    });
    expect(task).toMatchObject({ number: '1', deadline: '30/6/2025' });
    expect(task?.reading.deadline).toMatchObject({ kind: 'range', start: '2025-02-15', due: '2025-06-30' });
  });

  test('a chart of weeks under the time is no deadline', () => {
    const { document } = read(
      'STT | Hạng mục công việc | Người thực hiện | Thời gian thực hiện | | | | Ghi chú',
      '| | | T1 | T2 | T3 | T4 |',
      '1 | Khảo sát | Nguyễn A | x | x | | | Gấp',
    );
    expect(document.tasks.map(({ content, deadline }) => [content, deadline])).toEqual([['Khảo sát', '']]);
    expect(document.tasks[0]?.extra).toMatchObject({ 'Thời gian thực hiện\nT2': 'x', 'Ghi chú': 'Gấp' });
  });

  test('parts inside parts, the head and the signature of a Party document', () => {
    const { document, rows } = read(
      'ĐẢNG BỘ TỈNH | | | ĐẢNG CỘNG SẢN VIỆT NAM',
      'PHÂN CÔNG NHIỆM VỤ',
      'TT | Nội dung | Đồng chí phụ trách | Cơ quan tham mưu | Thời hạn',
      'A | CÔNG TÁC XÂY DỰNG ĐẢNG',
      'I | Công tác tổ chức',
      '1 | Kiện toàn cấp ủy | Đ/c A | Ban Tổ chức | Tháng 8/2025',
      'II | Công tác kiểm tra',
      '1 | Chương trình kiểm tra | Đ/c B | Ủy ban Kiểm tra | Tháng 9/2025',
      '| T/M BAN THƯỜNG VỤ',
      '| BÍ THƯ',
    );
    expect(document.sections.map(({ number }) => number)).toEqual(['A', 'A.I', 'A.II']);
    expect(document.tasks.map(({ path, lead }) => [path, lead])).toEqual([
      ['A.I.1', 'Ban Tổ chức'],
      ['A.II.1', 'Ủy ban Kiểm tra'],
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'other',
      'title',
      'header',
      'section',
      'section',
      'task',
      'section',
      'task',
      'signature',
      'signature',
    ]);
  });

  test('numbers that Excel changed are repaired by their order; doubles, gaps and orphans are said', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `11.${index + 1} | Việc | Sở Y tế | Quý I/2025`);
    const reading = read(
      'TT | Nội dung | Chủ trì | Thời hạn',
      '11 | Nhóm',
      ...lines,
      ...['11.1', '11.11', '12.0', '15', '15', '18.2'].map(
        (number) => `${number} | Việc | Sở Y tế | Quý I/2025`,
      ),
    );
    expect(reading.document.tasks.slice(10).map(({ path }) => path)).toEqual([
      '11.10',
      '11.11',
      '12',
      '15',
      '15-2',
      '18.2',
    ]);
    expect(codes(reading)).toEqual([
      'number-repaired',
      'number-repaired',
      'number-skipped',
      'duplicate-number',
      'parent-missing',
    ]);
  });

  test('a cell that a group fills counts for its children, and a further deadline is a further line', () => {
    const reading = read(
      'TT | Nội dung | Chủ trì | Thời hạn | Sản phẩm',
      '1 | Hạ tầng số | Sở Y tế | Quý II/2025 |',
      'a) | Khảo sát | | | Báo cáo',
      '2 | Đào tạo | Sở Nội vụ | Quý I/2025 | Kế hoạch',
      '| | | Quý IV/2025 | Báo cáo',
    );
    const [group, child, task] = reading.document.tasks;
    expect(group?.kind).toBe('group');
    expect(child).toMatchObject({ path: '1.a', lead: '', deadline: '' });
    expect(child?.reading.lead.map(({ name }) => name)).toEqual(['Sở Y tế']);
    expect(child?.reading.deadline.due).toBe('2025-06-30');
    expect(task).toMatchObject({ deadline: 'Quý I/2025\nQuý IV/2025', product: 'Kế hoạch\nBáo cáo' });
    expect(codes(reading)).toContain('inherited-from-group');
  });

  test.each([
    ['lịch công tác', 'Thứ, ngày | Thời gian | Nội dung | Chủ trì | Địa điểm | Thành phần'],
    ['danh sách người', 'STT | Họ và tên | Chức vụ | Đơn vị | Nhiệm vụ'],
    ['bảng dự toán', 'STT | Nội dung | Đơn vị | Số lượng | Đơn giá | Thành tiền'],
    ['bảng chỉ tiêu', 'STT | Chỉ tiêu | Đến năm 2030 | Đơn vị chủ trì | Đơn vị phối hợp, cung cấp số liệu'],
  ])('%s is no task table', (words, header) => {
    expect(() => read(header, '1 | 2 | 3 | 4 | 5')).toThrowError(
      expect.objectContaining({ code: 'not-a-task-table', message: expect.stringContaining(words) }),
    );
  });

  test('a table that merely names related indicators is one', () => {
    const { document } = read(
      'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Sản phẩm/kết quả | Chỉ tiêu liên quan',
      '1 | Rà soát | Sở Y tế | Báo cáo | CT 1.2',
    );
    expect(document.tasks[0]?.extra).toEqual({ 'Chỉ tiêu liên quan': 'CT 1.2' });
  });

  test('"nt" and "như trên" are kept as written, read as the cell above, and doubted', () => {
    const reading = read(
      'TT | Nội dung | Chủ trì | Phối hợp | Thời hạn',
      '1 | Rà soát quy hoạch | Sở Xây dựng | Sở Tài chính | 30/6/2025',
      '2 | Lập đồ án | nt | -nt- | Như trên',
      '3 | Trình phê duyệt | ″ | Sở Y tế | n.t',
    );
    expect(
      reading.document.tasks.map(({ lead, coordinating, deadline }) => [lead, coordinating, deadline]),
    ).toEqual([
      ['Sở Xây dựng', 'Sở Tài chính', '30/6/2025'],
      ['nt', '-nt-', 'Như trên'],
      ['″', 'Sở Y tế', 'n.t'],
    ]);
    expect(
      reading.document.tasks.map(({ reading: understood }) => [
        understood.lead[0]?.name,
        understood.coordinating[0]?.name,
        understood.deadline.due,
      ]),
    ).toEqual([
      ['Sở Xây dựng', 'Sở Tài chính', '2025-06-30'],
      ['Sở Xây dựng', 'Sở Tài chính', '2025-06-30'],
      ['Sở Xây dựng', 'Sở Y tế', '2025-06-30'],
    ]);
    expect(codes(reading).filter((code) => code === 'as-above')).toHaveLength(3);
    expect(codes(reading)).not.toContain('unknown-agency');
    expect(reading.doubts.filter(({ code }) => code === 'as-above').map(({ rows }) => rows)).toEqual([
      [3, 4],
      [3],
      [3, 4],
    ]);
  });

  test('months as numbers under one wide header are columns of their own', () => {
    const { document, rows } = read(
      'STT | Nội dung công việc | Người thực hiện | THÁNG | | | ',
      ' | | | 1 | 2 | 3 | 4',
      '1 | Kiểm kê tài sản | Nguyễn Văn B | x | | | ',
      '2 | Thanh lý tài sản | Trần Thị C | | x | x | ',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['header', 'header', 'task', 'task']);
    expect(document.tasks.map(({ extra }) => extra)).toEqual([
      { 'THÁNG\n1': 'x' },
      { 'THÁNG\n2': 'x', 'THÁNG\n3': 'x' },
    ]);
  });

  test.each([
    ['in the content cell', '| II.1. Xây dựng văn bản', '| II.2. Kiểm tra văn bản'],
    ['in the number cell', 'II.1 | Xây dựng văn bản', 'II.2 | Kiểm tra văn bản'],
  ])('parts II.1 and II.2 inside part II, with the number %s', (_where, first, second) => {
    const { document } = read(
      'TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn',
      'I | Nhiệm vụ chung',
      '1 | Tuyên truyền | Sở Tư pháp | | Thường xuyên',
      'II | Hoàn thiện thể chế',
      first,
      '1 | Nghị quyết về phí | Sở Tài chính | Sở Tư pháp | Quý II/2025',
      '2 | Quyết định về giá | Sở Tài chính | | Quý III/2025',
      second,
      '1 | Rà soát văn bản | Sở Tư pháp | | Tháng 11/2025',
    );
    expect(document.sections).toEqual([
      { number: 'I', title: 'Nhiệm vụ chung' },
      { number: 'II', title: 'Hoàn thiện thể chế' },
      { number: 'II.1', title: 'Xây dựng văn bản' },
      { number: 'II.2', title: 'Kiểm tra văn bản' },
    ]);
    expect(document.tasks.map(({ path }) => path)).toEqual(['I.1', 'II.1.1', 'II.1.2', 'II.2.1']);
  });

  test('text in a column without a header is kept under its letter, and said', () => {
    const reading = read(
      'TT | Nội dung | Chủ trì | Thời hạn | | ',
      '1 | Rà soát quy hoạch | Sở Xây dựng | 30/6/2025 | | Xin lùi hạn',
      '2 | Lập đồ án | Sở Xây dựng | 31/7/2025 | | ',
    );
    expect(reading.document.tasks.map(({ extra }) => extra)).toEqual([{ 'Cột F': 'Xin lùi hạn' }, {}]);
    expect(reading.columns.at(-1)).toEqual({ column: 6, header: 'Cột F', role: 'other' });
    expect(reading.doubts.find(({ code }) => code === 'column-without-header')?.rows).toEqual([2]);
  });

  test('the name of a part above the header is read as a title, and said', () => {
    const reading = read(
      'I. NHIỆM VỤ THƯỜNG XUYÊN',
      'TT | Nội dung | Chủ trì | Thời hạn',
      '1 | Tuyên truyền | Sở Tư pháp | Thường xuyên',
    );
    expect(reading.document.title).toBe('I. NHIỆM VỤ THƯỜNG XUYÊN');
    expect(reading.doubts.find(({ code }) => code === 'part-above-header')?.rows).toEqual([1]);
  });
});
