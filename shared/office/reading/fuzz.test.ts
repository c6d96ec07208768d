import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { Problem } from '#shared/problem.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { appendixDocx } from '../word/appendix-docx.ts';
import { readAppendix } from './read-appendix.ts';
import { mutateFile, mutationBase, type MutationBase } from './testing/mutate-file.ts';

const FOLDER = path.join(import.meta.dirname, '../../../seeds/appendices/libreoffice');
const FILES = 10_000;
const PARTS = 10;

const register = agencyRegister(builtInAgencies);
const options = { planDate: '2024-05-16', today: '2024-06-01', register } as const;

/** The first tasks of the plan as our writers and LibreOffice save them. */
async function basesOf(): Promise<readonly MutationBase[]> {
  const { appendix } = plan158();
  const small = { ...appendix, sections: appendix.sections.slice(0, 1), tasks: appendix.tasks.slice(0, 5) };
  return [
    mutationBase('our .xlsx', await writeXlsx(appendixWorkbook(small, { columns: 'issued' }))),
    mutationBase('our .docx', await appendixDocx({ document: small, columns: 'issued' })),
    ...readdirSync(FOLDER)
      .filter((name) => name.startsWith('small'))
      .map((name) => mutationBase(name, new Uint8Array(readFileSync(path.join(FOLDER, name))))),
  ];
}

const bases = await basesOf();

test('the files are read as long as they are whole', () => {
  expect(bases.map(({ name }) => path.extname(name)).toSorted()).toEqual(
    ['.csv', '.docx', '.docx', '.ods', '.xls', '.xlsx', '.xlsx'].toSorted(),
  );
  for (const { bytes } of bases) expect(readAppendix(bytes, options).tasks).toHaveLength(5);
});

test.each(Array.from({ length: PARTS }, (_, part) => part))(
  `of ${FILES} spoilt files none ends in anything but a result or a refusal (tenth %i)`,
  (part) => {
    let read = 0;
    let refused = 0;
    for (let seed = part; seed < FILES; seed += PARTS) {
      const base = bases[Math.floor(seed / PARTS) % bases.length] as MutationBase;
      const bytes = mutateFile(base, seed);
      try {
        const { counts } = readAppendix(bytes, options);
        expect(counts.rowsUsed + counts.rowsSkipped).toBe(counts.rowsRead);
        read += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw new Error(`${base.name}, seed ${seed}`, { cause: error });
        expect(error.message).toMatch(/\p{L}/u);
        expect(error.advice).toMatch(/Đồng chí|Các trang/u);
        refused += 1;
      }
    }
    expect(read).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(200);
  },
);
