// `npm run package:check`: packs the program against a stub of Electron (no download) and checks what a release would
// contain: the files in app.asar and the fuses. The installers themselves are made by `npx electron-builder`.
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../steps/root.mjs';
import { makeStubElectron } from '../steps/stub-electron.mjs';

process.chdir(root);

const FUSES = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  LoadBrowserProcessSpecificV8Snapshot: FuseState.DISABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
};
/** All that belongs into an installed program. */
const ALLOWED =
  /^\/(package\.json|out\/main\/main\.cjs|out\/preload\/preload\.cjs|out\/renderer\/[\w./-]+\.(html|js|mjs|css|svg|png|woff2|ttf|wasm|webmanifest))$/;
const NEEDED = [
  '/package.json',
  '/out/main/main.cjs',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/out/renderer/sw.js',
];

const stub = makeStubElectron();
const output = mkdtempSync(path.join(tmpdir(), 'package-check-'));
try {
  pack();
  const files = checkContents(path.join(output, 'linux-unpacked/resources/app.asar'));
  await checkFuses(path.join(output, 'linux-unpacked/so-ke-hoach'));
  const languages = readdirSync(path.join(output, 'linux-unpacked/locales')).sort();
  assert.deepEqual(languages, ['en-US.pak', 'vi.pak']);
  console.log(`app.asar: ${files} files, fuses as configured`);
} finally {
  for (const folder of [stub, output]) rmSync(folder, { recursive: true, force: true });
}

function pack() {
  const builder = spawnSync(
    path.join('node_modules', '.bin', 'electron-builder'),
    ['--linux', 'dir', '--publish', 'never', `-c.electronDist=${stub}`, `-c.directories.output=${output}`],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (builder.status !== 0) throw new Error(`electron-builder failed\n${builder.stdout}\n${builder.stderr}`);
}

function checkContents(asar) {
  const files = listPackage(asar, { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => path.posix.extname(file) !== '');
  const foreign = files.filter((file) => !ALLOWED.test(file));
  assert.deepEqual(foreign, [], 'files that do not belong into the program');
  for (const file of NEEDED) assert.ok(files.includes(file), `${file} is missing`);
  return files.length;
}

async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  for (const [name, state] of Object.entries(FUSES)) assert.equal(wire[FuseV1Options[name]], state, name);
}
