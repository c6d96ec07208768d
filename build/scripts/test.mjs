// `npm test`: sets up what is missing, then every check; all of them run, whatever fails before.
// The last line is `N passed, N failed` (and `, N skipped`).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkNode } from '../steps/check-node.mjs';
import { installIfNeeded } from '../steps/install.mjs';
import { root } from '../steps/root.mjs';
import { systemPackages } from '../steps/system-packages.mjs';
import {
  forgetReports,
  playwrightCounts,
  stepCounts,
  VITEST_REPORT,
  vitestCounts,
} from '../steps/test-counts.mjs';

process.chdir(root);
checkNode();
installIfNeeded();
const hasChromium = systemPackages();
forgetReports();

const treeBefore = treeState();
const bin = (name) => path.join('node_modules', '.bin', name);
const STEPS = [
  { name: 'format', run: () => command(bin('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'lint', run: () => command(bin('oxlint'), '--type-aware', '--deny-warnings') },
  { name: 'types', run: () => command(bin('tsc'), '-p', '.') },
  {
    name: 'unit',
    run: () =>
      command(
        bin('vitest'),
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${VITEST_REPORT}`,
      ),
    counts: vitestCounts,
  },
  { name: 'build', run: () => command(process.execPath, 'build/scripts/build.mjs') },
  { name: 'start', run: () => command(process.execPath, 'build/scripts/start.mjs', '--check') },
  { name: 'package', run: () => command(process.execPath, 'build/scripts/package-check.mjs') },
  { name: 'e2e', run: () => hasChromium && command(bin('playwright'), 'test'), counts: playwrightCounts },
  { name: 'clean tree', run: () => treeState() === treeBefore },
];

const results = STEPS.map(runStep);
console.log('');
for (const { name, ok, seconds, passed, failed, skipped } of results) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s   ${counts}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped');
console.log('');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

function runStep({ name, run, counts }) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const ok = run();
  return { name, ok, seconds: (Date.now() - started) / 1000, ...stepCounts(ok, counts?.()) };
}

function command(program, ...args) {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** What git sees changed or new; the tests must leave it as it was. */
function treeState() {
  const git = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  return git.status === 0 ? git.stdout : '';
}
