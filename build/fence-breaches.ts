import type { Fence } from './fences.mjs';

/** The fence an import breaks, undefined when it may. `file` and `imported` are resolved (imports-of.ts). */
export function breachOf(fences: readonly Fence[], file: string, imported: string): Fence | undefined {
  return fences.find((fence) => guards(fence, file) && isForbidden(fence, file, imported));
}

function guards({ folders, except }: Fence, file: string): boolean {
  return folders.some((folder) => isIn(file, folder)) && !except.some((folder) => isIn(file, folder));
}

function isForbidden(fence: Fence, file: string, imported: string): boolean {
  if (!fence.forbid.some((target) => isIn(imported, target))) return false;
  if (isTest(file) && fence.tests.some((target) => isIn(imported, target))) return false;
  const [folder = ''] = fence.folders;
  return fence.ownFolder !== true || !isIn(imported, ownFolder(file, folder));
}

/** The folder directly under `above` in which the file lies: a feature's own. */
function ownFolder(file: string, above: string): string {
  return `${above}/${file.slice(above.length + 1).split('/')[0] ?? ''}`;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes('/testing/');
}

function isIn(target: string, folder: string): boolean {
  return target === folder || target.startsWith(folder.endsWith(':') ? folder : `${folder}/`);
}
