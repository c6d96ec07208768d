import type { DeliveredProduct, TaskReport } from '#shared/domain/report.ts';

/** All products named in reports, the newest first, each once; a report repeats what the one before it named. */
export function deliveredDocuments(reports: readonly TaskReport[]): readonly DeliveredProduct[] {
  const seen = new Map<string, DeliveredProduct>();
  for (const product of reports.flatMap(({ products }) => products)) {
    const key = JSON.stringify([product.number.trim(), product.date, product.title.trim()]);
    if (!seen.has(key)) seen.set(key, product);
  }
  return [...seen.values()].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}
