import type { DeliveredProduct, TaskReport } from '#shared/domain/report.ts';
import { statusWords } from '#shared/domain/status/status-words.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** "Quá hạn 17 ngày", "Hoàn thành đúng hạn (27/6/2024)". */
export function statusText({ status, daysOver, completedOn }: StatusReading): string {
  const { word } = statusWords[status];
  if (status === 'overdue' && daysOver !== null) return `${word} ${daysOver} ngày`;
  return completedOn === null ? word : `${word} (${formatDate(completedOn)})`;
}

/** "1486/UBND-TH ngày 06/9/2024, Văn bản gửi Bộ"; empty when nothing is stated. */
export function productText({ number, date, title }: DeliveredProduct): string {
  const reference = [number.trim(), date === null ? '' : `ngày ${formatDate(date)}`].filter(
    (part) => part !== '',
  );
  return [reference.join(' '), title.trim()].filter((part) => part !== '').join(', ');
}

/** What was done, then one line per document. */
export function resultText({ result, products }: Pick<TaskReport, 'result' | 'products'>): string {
  const documents = products.map(productText).filter((text) => text !== '');
  return [result.trim(), ...documents.map((text) => `- ${text}`)].filter((line) => line !== '').join('\n');
}
