// `node build/scripts/lint-config.mjs`: writes .oxlintrc.json from build/fences.mjs and build/lint-rules.mjs.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintConfig } from '../lint-rules.mjs';
import { root } from '../steps/root.mjs';

const file = path.join(root, '.oxlintrc.json');
writeFileSync(file, JSON.stringify(lintConfig(), null, 2));
spawnSync(path.join(root, 'node_modules/.bin/prettier'), ['--write', '--log-level', 'warn', file], {
  stdio: 'inherit',
});
