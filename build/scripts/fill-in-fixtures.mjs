// `npx tsx build/scripts/fill-in-fixtures.mjs`: makes the workbooks under seeds/fill-in anew, where LibreOffice is
// installed: one workbook to fill in as our own writer writes it, filled in from a seed number, mistreated by LibreOffice
// (mistreat-workbook.bas) and saved in every kind an agency can send. A test reads all of them back.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seededWorkbook } from '../../shared/office/fill-in/testing/seeded-fill-in.ts';
import { writeXlsx } from '../../shared/office/sheet/write-xlsx.ts';
import { root } from '../steps/root.mjs';

const TO = path.join(root, 'seeds', 'fill-in', 'libreoffice');
const work = mkdtempSync(path.join(tmpdir(), 'skh-fixtures-'));
const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`;
const soffice = (...words) =>
  execFileSync('soffice', [profile, '--headless', ...words], {
    stdio: 'ignore',
    env: { ...process.env, SKH_FIXTURES: work },
  });

/** The picture of the first page would be more than half of an .ods file. */
const NO_THUMBNAILS =
  '<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item>';

try {
  writeFileSync(path.join(work, 'filled.xlsx'), await writeXlsx(seededWorkbook()));
  const decomposed = seededWorkbook((text) => text.normalize('NFD'));
  writeFileSync(path.join(work, 'decomposed.xlsx'), await writeXlsx(decomposed));
  mkdirSync(path.join(work, 'out'));
  // A first start makes the profile.
  soffice('--terminate_after_init');
  const library = path.join(work, 'profile', 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const settings = path.join(work, 'profile', 'user', 'registrymodifications.xcu');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('</oor:items>', `${NO_THUMBNAILS}</oor:items>`),
  );
  writeFileSync(path.join(library, 'Mistreat.xba'), basicModule('Mistreat', 'mistreat-workbook.bas'));
  writeFileSync(path.join(library, 'script.xlb'), libraryOf('Mistreat'));
  soffice('macro:///Standard.Mistreat.Main');
  const failed = path.join(work, 'failed.txt');
  if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
  if (!existsSync(path.join(work, 'done.txt'))) throw new Error('LibreOffice ran no macro');
  mkdirSync(TO, { recursive: true });
  for (const name of readdirSync(path.join(work, 'out')))
    copyFileSync(path.join(work, 'out', name), path.join(TO, name));
} finally {
  rmSync(work, { recursive: true });
}

function basicModule(name, file) {
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const text = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="${name}" script:language="StarBasic">${text}</script:module>
`;
}

function libraryOf(name) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="${name}"/>
</library:library>
`;
}
