// `npm run bench`: every bench/**/*-bench.ts, one after the other. Each prints its medians and its ratio, both sides
// measured in the same run, so that machines of different speed can be compared.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '../steps/build-if-needed.mjs';
import { checkNode } from '../steps/check-node.mjs';
import { installIfNeeded } from '../steps/install.mjs';
import { root } from '../steps/root.mjs';

process.chdir(root);
checkNode();
installIfNeeded();
buildIfNeeded();

const asked = process.argv.slice(2);
const benches = readdirSync('bench', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('-bench.ts'))
  .filter((file) => asked.length === 0 || asked.some((word) => file.includes(word)))
  .sort();
let failed = 0;
for (const bench of benches) {
  console.log(`\n── ${bench}`);
  const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status } = spawnSync(process.execPath, [tsx, '--expose-gc', path.join('bench', bench)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
