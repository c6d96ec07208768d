import type { LaidRole } from './layout-style.ts';
import { chance, type Random } from './random-choice.ts';

/** Cells of a row cut by a page break: in two pieces, each column at a word of its own or not at all. */
export function tornCells(
  cells: ReadonlyMap<LaidRole, string>,
  random: Random,
): readonly ReadonlyMap<LaidRole, string>[] {
  const upper = new Map<LaidRole, string>();
  const lower = new Map<LaidRole, string>();
  for (const [role, text] of cells) {
    const tears = role === 'content' || (role !== 'number' && role !== 'deadline' && chance(random, 0.4));
    const [above, below] = tears ? tear(text, random) : [text, ''];
    upper.set(role, above);
    lower.set(role, below);
  }
  return [...lower.values()].every((text) => text === '') ? [upper] : [upper, lower];
}

/** Cuts at a space, or before the bullet of a new line; the number at the beginning stays. */
function tear(text: string, random: Random): readonly [string, string] {
  const places = [...text.matchAll(/(?<! |\n|^\S{1,5}| [-–+•*])(?: (?![-–+•*]? )|\n(?=[-–+•*] ))/gu)].map(
    ({ index }) => index,
  );
  const at = places[Math.floor(random() * places.length)];
  return at === undefined ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
