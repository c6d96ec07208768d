import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { readAppendix } from './read-appendix.ts';
import { paragraph, table, wordFile } from './testing/word-file.ts';

const HEADER = 'TT\tNội dung\t';

/** The appendix as it was printed: a header on every page, rows torn between pages, the legend below. */
function printedAppendix() {
  const text = readFileSync(new URL('../../../seeds/plan-158/source.txt', import.meta.url), 'utf8');
  const lines = text
    .slice(text.indexOf(HEADER))
    .replaceAll(/<ul[^>]*>\s*/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
  return { rows, below: lines.filter((line) => !line.includes('\t')) };
}

function asXlsx(): Uint8Array {
  const { rows, below } = printedAppendix();
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([...rows, ...below.map((line) => [line])]),
    'Phụ lục',
  );
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function asWord(): Uint8Array {
  const { rows, below } = printedAppendix();
  return wordFile(table(rows) + below.map((line) => paragraph(line)).join(''));
}

/** The source has bullets in one line, the plan each in its own. */
const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

test.each([
  ['.xlsx', asXlsx],
  ['.docx', asWord],
])(
  'the appendix as printed, with a header on every page and three torn rows, as %s: every text is there',
  (_kind, file) => {
    const register = agencyRegister(builtInAgencies);
    const back = readAppendix(file(), { planDate: '2024-05-16', today: '2024-06-01', register });
    const { appendix } = plan158();
    const texts = ({ sections, tasks }: typeof back) => ({
      sections,
      tasks: tasks.map(({ path, kind, number, ...task }) => [
        path,
        kind,
        number,
        ...[task.content, task.lead, task.coordinating, task.deadline, task.product].map(inOneLine),
      ]),
    });
    expect(texts(back)).toEqual(texts(appendix));
    const joined = back.warnings.filter(({ code }) => code === 'joined-over-page-break');
    expect(joined.map(({ where }) => where?.split(':')[0])).toEqual(['I.6', 'I.9', 'II.8']);
    const { rows } = printedAppendix();
    const headers = rows.filter(([first]) => first === 'TT').length;
    expect(headers).toBe(10);
    expect(back.counts.rowsSkipped).toBe(headers - 1);
  },
);
