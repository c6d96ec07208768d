import type { DeliveredProduct, TaskReport } from '#shared/domain/report.ts';
import { statusWords } from '#shared/domain/status/status-words.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';

/** "Quá hạn 17 ngày", "Hoàn thành đúng hạn (27/6/2024)", "Trong hạn; đã gia hạn 1 lần đến 31/12/2024". */
export function statusText(reading: StatusReading): string {
  return [standing(reading), extensionText(reading)].filter((text) => text !== '').join('; ');
}

function standing({ status, daysOver, completedOn }: StatusReading): string {
  const { word } = statusWords[status];
  if (status === 'overdue' && daysOver !== null) return `${word} ${formatNumber(daysOver)} ngày`;
  return completedOn === null ? word : `${word} (${formatDate(completedOn)})`;
}

/** "đã gia hạn 2 lần đến 31/12/2024"; empty where the deadline was never put off. The old one stands in the plan's text. */
function extensionText({ timesExtended, due }: StatusReading): string {
  if (timesExtended === 0 || due === null) return '';
  return `đã gia hạn ${timesExtended} lần đến ${formatDate(due)}`;
}

/** "1486/UBND-TH ngày 06/9/2024, Văn bản gửi Bộ"; empty when nothing is stated. */
export function productText({ number, date, title }: DeliveredProduct): string {
  const reference = [number.trim(), date === null ? '' : `ngày ${formatDate(date)}`].filter(
    (part) => part !== '',
  );
  return [reference.join(' '), title.trim()].filter((part) => part !== '').join(', ');
}

/** "kèm 2 tệp minh chứng", counting the products' own files; empty when there is none. */
export function filesText({ products, evidence }: Pick<TaskReport, 'products' | 'evidence'>): string {
  const hashes = [...evidence, ...products.flatMap(({ file }) => file ?? [])].map(({ sha256 }) => sha256);
  const count = new Set(hashes).size;
  return count === 0 ? '' : `kèm ${count} tệp minh chứng`;
}

/** What was done, then one line per document, then how many files stand by it. */
export function resultText(report: Pick<TaskReport, 'result' | 'products' | 'evidence'>): string {
  const documents = report.products.map(productText).filter((text) => text !== '');
  const files = filesText(report);
  return [report.result.trim(), ...documents.map((text) => `- ${text}`), files === '' ? '' : `(${files})`]
    .filter((line) => line !== '')
    .join('\n');
}
