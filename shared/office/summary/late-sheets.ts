import type { CalendarDate } from '#shared/ids.ts';
import type { CellValue, SheetDescription } from '../sheet/workbook-description.ts';
import type { LateTask } from './late-lists.ts';
import { tableSheet } from './table-sheet.ts';

export function overdueSheet(tasks: readonly LateTask[], subtitle: string): SheetDescription {
  return tableSheet({
    name: 'Nhiệm vụ quá hạn',
    titles: ['NHIỆM VỤ QUÁ HẠN', subtitle],
    columns: [
      { header: 'TT', width: 36, style: 'centred' },
      { header: 'Nội dung', width: 128, style: 'text' },
      { header: 'Cơ quan chủ trì', width: 76, style: 'text' },
      { header: 'Hạn', width: 60, style: 'date' },
      { header: 'Số ngày quá hạn', width: 44, style: 'number' },
      { header: 'Đã gia hạn (lần)', width: 38, style: 'number' },
      { header: 'Lý do chậm', width: 86, style: 'text' },
      { header: 'Đề nghị gia hạn đến', width: 60, style: 'date' },
      { header: 'Kết quả đến nay', width: 98, style: 'text' },
      { header: 'Minh chứng', width: 86, style: 'text' },
    ],
    rows: tasks.map((task) => [
      task.path,
      task.content,
      task.lead,
      day(task.due),
      task.days,
      task.extended,
      task.reason,
      day(task.promised),
      task.result,
      task.evidence.join('\n'),
    ]),
    notes: tasks.length === 0 ? ['Không có nhiệm vụ nào quá hạn.'] : [],
  });
}

export function doneLateSheet(tasks: readonly LateTask[], subtitle: string): SheetDescription {
  return tableSheet({
    name: 'Hoàn thành quá hạn',
    titles: ['NHIỆM VỤ HOÀN THÀNH QUÁ HẠN', subtitle],
    columns: [
      { header: 'TT', width: 40, style: 'centred' },
      { header: 'Nội dung', width: 190, style: 'text' },
      { header: 'Cơ quan chủ trì', width: 100, style: 'text' },
      { header: 'Hạn', width: 66, style: 'date' },
      { header: 'Ngày hoàn thành', width: 66, style: 'date' },
      { header: 'Số ngày quá hạn', width: 48, style: 'number' },
      { header: 'Lý do chậm', width: 100, style: 'text' },
      { header: 'Minh chứng', width: 102, style: 'text' },
    ],
    rows: tasks.map((task) => [
      task.path,
      task.content,
      task.lead,
      day(task.due),
      day(task.completedOn),
      task.days,
      task.reason,
      task.evidence.join('\n'),
    ]),
    notes: tasks.length === 0 ? ['Không có nhiệm vụ nào hoàn thành quá hạn.'] : [],
  });
}

const day = (date: CalendarDate | null): CellValue => (date === null ? null : { date });
