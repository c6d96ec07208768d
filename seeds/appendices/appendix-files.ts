import { readFileSync } from 'node:fs';

/** Tables of real plans, as rows of cells; the first lines of each file, after "#", tell where it is from. */
export const appendixFiles = {
  indicators: 'indicators-nq-03.tsv',
  company: 'company-da-nang-q4-2026.tsv',
  commune: 'commune-an-thoi-dong.tsv',
  workPackages: 'work-packages-ptsc.tsv',
} as const;

export function appendixRows(name: keyof typeof appendixFiles): readonly (readonly string[])[] {
  const text = readFileSync(new URL(appendixFiles[name], import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('\t'));
}
