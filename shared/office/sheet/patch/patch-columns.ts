import { attribute, withAttribute } from './row-xml.ts';

const DIGIT_POINTS = 5.25;

/** Gives columns a width that have none of their own. A range of columns that covers one is parted around it. */
export function patchColumns(
  head: string,
  prefix: string,
  widths: ReadonlyMap<number, number> = new Map(),
): string {
  if (widths.size === 0) return head;
  const list = new RegExp(`<${prefix}cols\\s*>([\\s\\S]*?)</${prefix}cols\\s*>`, 'u');
  const found = list.exec(head);
  const columns = Array.from(
    (found?.[1] ?? '').matchAll(new RegExp(`<${prefix}col((?:\\s[^>]*?)?)/>`, 'gu')),
    ([, attributes = '']) => ({
      from: Number(attribute(attributes, 'min')),
      to: Number(attribute(attributes, 'max')),
      attributes,
    }),
  );
  for (const [column, points] of widths) {
    const index = columns.findIndex(({ from, to }) => column >= from && column <= to);
    const old = columns[index];
    // A column that was widened or hidden for itself alone stays as it is.
    if (old !== undefined && old.from === old.to) continue;
    const own = { from: column, to: column, attributes: ownWidth(old?.attributes ?? '', points) };
    const parts =
      old === undefined
        ? [own]
        : [{ ...old, to: column - 1 }, own, { ...old, from: column + 1 }].filter(
            ({ from, to }) => from <= to,
          );
    columns.splice(index < 0 ? columns.length : index, index < 0 ? 0 : 1, ...parts);
  }
  const items = columns
    .toSorted((a, b) => a.from - b.from)
    .map(
      ({ from, to, attributes }) =>
        `<${prefix}col${withAttribute(withAttribute(attributes, 'min', String(from)), 'max', String(to))}/>`,
    );
  const xml = `<${prefix}cols>${items.join('')}</${prefix}cols>`;
  return found ? head.replace(list, () => xml) : head + xml;
}

/** About so many digits of an office's usual font. */
function ownWidth(attributes: string, points: number): string {
  const width = withAttribute(attributes, 'width', (points / DIGIT_POINTS).toFixed(2));
  return withAttribute(width, 'customWidth', '1');
}
