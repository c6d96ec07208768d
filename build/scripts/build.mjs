// `npm run build`: everything that runs, into out/. Vite builds all parts.
import { build } from 'vite';
import { bundle } from '../steps/bundle.mjs';
import { markBuilt } from '../steps/freshness.mjs';
import { root } from '../steps/root.mjs';

process.chdir(root);

await bundle({
  entry: 'electron/main.ts',
  outDir: 'out/main',
  file: 'main.cjs',
  format: 'cjs',
  target: 'node20',
});
await bundle({
  entry: 'electron/preload.ts',
  outDir: 'out/preload',
  file: 'preload.cjs',
  format: 'cjs',
  target: 'chrome150',
});
await bundle({
  entry: 'e2e/stand-in/electron.ts',
  outDir: 'out/stand-in',
  file: 'electron.cjs',
  format: 'cjs',
  target: 'node20',
});
await bundle({
  entry: 'cli/skh.ts',
  outDir: 'out/cli',
  file: 'skh.js',
  format: 'es',
  target: 'node20',
});
await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
markBuilt();
console.log('out/: main, preload, renderer, stand-in, cli');
