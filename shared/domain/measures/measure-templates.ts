import type { BookTask } from '#shared/book/types.ts';
import { BLANK_MEASURE, type MeasureFields } from './measure-fields.ts';

/**
 * Measures to begin with, one for each product the task asks for, due with the task; one with the task's own content
 * where it names no product. An officer changes them as the agency works.
 */
export function measureTemplates(task: Pick<BookTask, 'row' | 'due'>): readonly MeasureFields[] {
  const { products } = task.row.reading;
  const lines =
    products.length > 0
      ? products.map((product) => ({ content: product, product }))
      : [{ content: task.row.content, product: '' }];
  // A task without a day ("Thường xuyên", "Theo tiến độ …") gives its measures its words instead.
  const timing = task.due === null ? task.row.deadline : '';
  return lines.map((line, index) => ({ ...BLANK_MEASURE, ...line, due: task.due, timing, order: index + 1 }));
}
