import type { DeliveredProduct, FileRef } from '#shared/domain/report.ts';

/** The list with files added at its end; the same content under the same name stands once. */
export function withFiles(before: readonly FileRef[], added: readonly FileRef[]): readonly FileRef[] {
  const all = new Map<string, FileRef>();
  for (const file of [...before, ...added]) {
    const key = `${file.sha256} ${file.name}`;
    if (!all.has(key)) all.set(key, file);
  }
  return [...all.values()];
}

/** A product whose document is the file; a blank title takes the file's name, so that the line says something. */
export function withDocument(product: DeliveredProduct, file: FileRef): DeliveredProduct {
  const title = product.title.trim() === '' ? file.name.replace(/\.[^.\s]{1,10}$/u, '') : product.title;
  return { ...product, title, file };
}

export function withoutDocument({ file: _file, ...product }: DeliveredProduct): DeliveredProduct {
  return product;
}
