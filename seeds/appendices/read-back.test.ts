import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { readAppendix } from '#shared/office/reading/read-appendix.ts';
import { writtenTexts } from '#shared/office/testing/written-texts.ts';

const FOLDER = path.join(import.meta.dirname, 'libreoffice');
const register = agencyRegister(builtInAgencies);

/** Also the columns' places differ from file to file. */
function texts(document: AppendixDocument) {
  const columns = document.columns.map(({ role, header }) => ({ role, header }));
  return { ...writtenTexts(document), columns };
}

describe('plan 158, saved by LibreOffice', () => {
  const files = readdirSync(FOLDER).filter((file) => !file.startsWith('small'));

  test('there is a file of every kind', () => {
    expect(new Set(files.map((file) => path.extname(file)))).toEqual(
      new Set(['.xlsx', '.xls', '.ods', '.csv', '.docx']),
    );
  });

  test.each(files)('%s reads back with every text and no correction', (file) => {
    const back = readAppendix(new Uint8Array(readFileSync(path.join(FOLDER, file))), {
      planDate: null,
      today: '2024-06-01',
      register,
    });
    const { appendix } = plan158();
    expect(texts(back)).toEqual(texts(appendix));
    expect(back.tasks.map(({ reading }) => reading)).toEqual(appendix.tasks.map(({ reading }) => reading));
    expect(back.counts.rowsUsed + back.counts.rowsSkipped).toBe(back.counts.rowsRead);
    expect(back.counts).toMatchObject({ tasks: 39, groups: 1 });
  });
});
