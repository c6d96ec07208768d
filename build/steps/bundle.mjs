import { builtinModules } from 'node:module';
import { build } from 'vite';

const BUILT_IN = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/**
 * Bundles one program for Node or for Electron's main side into a single file; only Node's own modules and
 * `electron` stay outside, so that an installed copy needs no node_modules.
 * @param {{ entry: string, outDir: string, file: string, format: 'cjs' | 'es', target: string, banner?: string }} part
 */
export async function bundle({ entry, outDir, file, format, target, banner }) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      emptyOutDir: true,
      target,
      minify: false,
      sourcemap: true,
      ssr: entry,
      rolldownOptions: {
        external: ['electron', ...BUILT_IN],
        output: { format, entryFileNames: file, codeSplitting: false, ...(banner ? { banner } : {}) },
      },
    },
  });
}
