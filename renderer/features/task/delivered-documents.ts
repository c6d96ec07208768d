import type { DeliveredProduct, FileRef, TaskReport } from '#shared/domain/report.ts';
import type { AgencyId } from '#shared/ids.ts';

/** A product with the agency that named it, who is asked for its file when that did not come. */
export interface DeliveredDocument extends DeliveredProduct {
  readonly agency: AgencyId;
}

/** All products named in reports, the newest first, each once; a report repeats what the one before it named. */
export function deliveredDocuments(reports: readonly TaskReport[]): readonly DeliveredDocument[] {
  const seen = new Map<string, DeliveredDocument>();
  for (const { agency, products } of reports) {
    for (const product of products) {
      const key = JSON.stringify([product.number.trim(), product.date, product.title.trim()]);
      const before = seen.get(key);
      // The file may have been attached in one report only.
      if (before === undefined || (before.file === undefined && product.file !== undefined)) {
        seen.set(key, { ...product, agency });
      }
    }
  }
  return [...seen.values()].toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
}

/** All evidence files beside the products, the latest report's first, each once. */
export function evidenceFiles(
  reports: readonly TaskReport[],
): readonly { readonly file: FileRef; readonly agency: AgencyId }[] {
  const seen = new Map<string, { readonly file: FileRef; readonly agency: AgencyId }>();
  for (const { agency, evidence } of reports) {
    for (const file of evidence) {
      const key = `${file.sha256} ${file.name}`;
      if (!seen.has(key)) seen.set(key, { file, agency });
    }
  }
  return [...seen.values()];
}
