import type { DeliveredProduct, FileRef } from '#shared/domain/report.ts';
import { Problem } from '#shared/problem.ts';

/** As many as a report can hold (reportFieldSchemas). */
const MOST_FILES = 100;

/**
 * The list with files added at its end; the same content under the same name stands once.
 * @throws Problem `evidence-too-many`
 */
export function withFiles(before: readonly FileRef[], added: readonly FileRef[]): readonly FileRef[] {
  const all = new Map<string, FileRef>();
  for (const file of [...before, ...added]) {
    const key = `${file.sha256} ${file.name}`;
    if (!all.has(key)) all.set(key, file);
  }
  if (all.size > MOST_FILES) {
    throw new Problem(
      'evidence-too-many',
      `Mỗi nhiệm vụ đính tối đa ${MOST_FILES} tệp, sẽ thành ${all.size}.`,
      {
        advice: 'Báo cáo không thay đổi gì. Đồng chí nén các tệp cùng loại thành một tệp .zip rồi đính kèm.',
      },
    );
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
