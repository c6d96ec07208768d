import type { FileRef } from '#shared/domain/report.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { TaskPath } from '#shared/ids.ts';
import { fileRef } from '#shared/package/attachments.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** A report of the sample year with its files, and what is in them, by SHA-256. */
export interface SampleReportWithFiles {
  readonly fields: ReportFields;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Gives a made-up report the evidence an officer would attach: of a task that is done the document itself, of one under
 * way the minutes of its last inspection. The words follow from the report, so that a repeated report repeats its files.
 */
export async function withSampleFiles(task: TaskPath, fields: ReportFields): Promise<SampleReportWithFiles> {
  const [product, ...others] = fields.products;
  if (product === undefined) return { fields, files: new Map() };
  const day = product.date === null ? '' : `, ngày ${formatDate(product.date)}`;
  const done = fields.state === 'done';
  const title = done ? product.title : `Biên bản kiểm tra tiến độ nhiệm vụ ${task}`;
  const bytes = textFile([
    title.toLocaleUpperCase('vi'),
    `(tệp mẫu để thử chương trình; văn bản ${product.number}${day})`,
    '',
    fields.result,
  ]);
  const ref = await fileRef(`${title}.txt`, bytes);
  const files = new Map([[ref.sha256, bytes]]);
  const named: FileRef = ref;
  return done
    ? { fields: { ...fields, products: [{ ...product, file: named }, ...others] }, files }
    : { fields: { ...fields, evidence: [...fields.evidence, named] }, files };
}

/** A text as Windows' Notepad opens it: byte order mark, lines ended by CR LF. */
function textFile(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`\u{feff}${lines.join('\r\n')}\r\n`);
}
