import type { AppendixDocument } from '#shared/domain/appendix.ts';

/** NĐ 30/2020/NĐ-CP, Phụ lục I: the word "Phụ lục" stands alone above the title. */
export const LABEL = 'Phụ lục';

/** The title block's lines: the word "Phụ lục" (unless the title brings it), then the title line by line. */
export function titleLines(doc: Pick<AppendixDocument, 'title'>): readonly string[] {
  const lines = doc.title === '' ? [] : doc.title.split('\n');
  return /^phụ lục/iu.test(lines[0]?.normalize('NFC') ?? '') ? lines : [LABEL, ...lines];
}
