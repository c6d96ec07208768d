// `npm run build`: everything that runs, into out/. `npm run build -- renderer main` builds only these parts.
import { build } from 'vite';
import { bundle } from '../steps/bundle.mjs';
import { markBuilt } from '../steps/freshness.mjs';
import { root } from '../steps/root.mjs';

process.chdir(root);

const PARTS = {
  main: () =>
    bundle({
      entry: 'electron/main.ts',
      outDir: 'out/main',
      file: 'main.cjs',
      format: 'cjs',
      target: 'node20',
    }),
  preload: () =>
    bundle({
      entry: 'electron/preload.ts',
      outDir: 'out/preload',
      file: 'preload.cjs',
      format: 'cjs',
      target: 'chrome150',
    }),
  renderer: () => build({ configFile: 'vite.config.ts', logLevel: 'warn' }),
  'stand-in': () =>
    bundle({
      entry: 'e2e/stand-in/electron.ts',
      outDir: 'out/stand-in',
      file: 'electron.cjs',
      format: 'cjs',
      target: 'node20',
    }),
  cli: () =>
    bundle({ entry: 'cli/skh.ts', outDir: 'out/cli', file: 'skh.js', format: 'es', target: 'node20' }),
};

const asked = process.argv.slice(2);
for (const [name, buildPart] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await buildPart();
}
if (asked.length === 0) markBuilt();
console.log(`out/: ${(asked.length === 0 ? Object.keys(PARTS) : asked).join(', ')}`);
