import path from 'node:path';

/** Static and dynamic imports, re-exports and `new URL('./worker.ts', import.meta.url)`, by their specifier. */
const IMPORTS = [
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bimport\s*\(\s*\/\*[\s\S]*?\*\/\s*['"`]([^'"`]+)['"`]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
];

const ALIAS = /^#(shared|seeds|renderer)\//;

/**
 * What a source imports, resolved: files of the repository as paths from its root (`shared/ids.ts`), packages as
 * `npm:name/sub`, Node's own modules as `node:name`. `file` is a path from the root.
 */
export function importsOf(file: string, source: string): readonly string[] {
  return IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)])
    .map((match) => match[1] ?? '')
    .map((specifier) => resolve(file, specifier));
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return path.posix.join(path.posix.dirname(file), specifier);
  }
  if (ALIAS.test(specifier)) return specifier.slice(1);
  if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return specifier;
  return `npm:${specifier}`;
}
