// `npx tsx build/scripts/appendix-fixtures.mjs`: makes the appendix files under seeds/appendices anew, where LibreOffice
// is installed (all of them, or those named): plan 158 as our own writers write it and with what other offices do to such a file, saved again by
// LibreOffice in every kind the reader takes. A test reads all of them back.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plan158 } from '../../seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '../../shared/office/appendix/appendix-workbook.ts';
import { workbookAsWord } from '../../shared/office/reading/testing/workbook-as-word.ts';
import { oddWorkbook } from '../../shared/office/reading/testing/odd-workbooks.ts';
import { writeXlsx } from '../../shared/office/sheet/write-xlsx.ts';
import { appendixDocx } from '../../shared/office/word/appendix-docx.ts';
import { root } from '../steps/root.mjs';

const TO = path.join(root, 'seeds', 'appendices', 'libreoffice');
const { appendix } = plan158();
const own = appendixWorkbook(appendix, { columns: 'issued' });

const few = { ...appendix, sections: appendix.sections.slice(0, 1), tasks: appendix.tasks.slice(0, 5) };
const printed = oddWorkbook(own, { untagged: true, headerEvery: 7, tornLongerThan: 150 });
const merged = oddWorkbook(own, { untagged: true, mergedColumns: [3, 5] });

/** Name → workbook and the kinds LibreOffice saves it in. Plain text knows no merged cells. */
const WORKBOOKS = {
  own: [own, ['xlsx', 'xls', 'ods', 'csv']],
  untagged: [oddWorkbook(own, { untagged: true }), ['xlsx', 'xls', 'ods', 'csv']],
  printed: [printed, ['xlsx', 'xls', 'ods', 'csv']],
  merged: [merged, ['xlsx', 'xls', 'ods']],
  // Small ones, to be spoilt ten thousand times by a test.
  small: [appendixWorkbook(few, { columns: 'issued' }), ['xlsx', 'xls', 'ods', 'csv']],
};
const DOCUMENTS = {
  own: await appendixDocx({ document: appendix, columns: 'issued' }),
  printed: workbookAsWord(printed),
  merged: workbookAsWord(merged),
  small: await appendixDocx({ document: few, columns: 'issued' }),
};

/** UTF-8, comma, quotes where needed, cells as they are shown. */
const FILTERS = { csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' };

const work = mkdtempSync(path.join(tmpdir(), 'skh-fixtures-'));
try {
  mkdirSync(TO, { recursive: true });
  for (const [name, [workbook, kinds]] of Object.entries(WORKBOOKS)) {
    if (!isAsked(name)) continue;
    const file = path.join(work, `${name}.xlsx`);
    writeFileSync(file, await writeXlsx(workbook));
    for (const kind of kinds) saveAgain(file, kind);
  }
  for (const [name, document] of Object.entries(DOCUMENTS)) {
    if (!isAsked(name)) continue;
    const file = path.join(work, `${name}.docx`);
    writeFileSync(file, document);
    saveAgain(file, 'docx');
  }
} finally {
  rmSync(work, { recursive: true });
}

function isAsked(name) {
  const asked = process.argv.slice(2);
  return asked.length === 0 || asked.includes(name);
}

function saveAgain(file, kind) {
  const out = path.join(work, 'out');
  const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`;
  const filter = FILTERS[kind] ?? kind;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, file], {
    stdio: 'ignore',
  });
  for (const made of readdirSync(out)) {
    copyFileSync(path.join(out, made), path.join(TO, `${path.basename(file, path.extname(file))}.${kind}`));
  }
  rmSync(out, { recursive: true });
}
