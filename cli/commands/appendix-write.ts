import { extname } from 'node:path';
import { parseAppendixDocument } from '#shared/domain/appendix-schema.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { printDocument } from '#shared/office/print/print-document.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { appendixDocx } from '#shared/office/word/appendix-docx.ts';
import { Problem } from '#shared/problem.ts';
import type { Command } from '../command.ts';
import { readInput, writeOutput } from '../files.ts';
import { UsageError } from '../usage-error.ts';

const WRITERS: Readonly<Record<string, (doc: AppendixDocument) => Promise<Uint8Array | string>>> = {
  '.xlsx': (doc) => writeXlsx(appendixWorkbook(doc, { columns: 'issued' })),
  '.docx': (document) => appendixDocx({ document, columns: 'issued' }),
  '.html': async (document) => printDocument({ document, columns: 'issued' }),
};

export const appendixWriteCommand: Command = {
  path: ['appendix', 'write'],
  summary: 'Ghi phụ lục ra Excel, Word hoặc bản in (.html)',
  synopsis: 'VÀO.json RA.xlsx|RA.docx|RA.html',
  positionals: ['VÀO.json', 'RA.xlsx|RA.docx|RA.html'],
  options: {},
  details: ['VÀO.json là một AppendixDocument, ví dụ từ: skh plan 158 --json > ke-hoach-158.json'],
  async run(args) {
    const [input, output] = [args.positional(0), args.positional(1)];
    const write = WRITERS[extname(output).toLowerCase()];
    if (write === undefined) throw new UsageError('Tệp ra phải có đuôi .xlsx, .docx hoặc .html.');
    const doc = parseAppendixDocument(parseJson(await readInput(input), input));
    const content = await write(doc);
    await writeOutput(output, content);
    return {
      json: {
        file: output,
        bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
        tasks: doc.counts.tasks,
        groups: doc.counts.groups,
      },
      lines: [`Đã ghi ${output}: ${doc.counts.tasks} nhiệm vụ, ${doc.counts.groups} nhóm.`],
    };
  },
};

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem('not-json', 'Tệp không phải JSON.', {
      where: path,
      advice: 'Tệp vào là kết quả của skh plan 158 --json hoặc skh appendix read --json.',
      cause: error,
    });
  }
}
