import { type KeyboardEvent, useState } from 'react';

/** A place in the table or chart: row and column of a number that can be opened. */
type Place = `${number}:${number}`;

export interface RovingCells {
  /** For the table: arrows, Home and End move between the numbers. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** For each number's button. */
  cell(
    row: number,
    column: number,
  ): {
    readonly 'data-place': Place;
    readonly tabIndex: 0 | -1;
    readonly onFocus: () => void;
  };
}

/** One tab stop for a table or a chart full of buttons; arrows jump over cells without one. */
export function useRovingCells(first: readonly [row: number, column: number]): RovingCells {
  const [current, setCurrent] = useState<Place>(`${first[0]}:${first[1]}`);
  return {
    cell: (row, column) => {
      const place: Place = `${row}:${column}`;
      return {
        'data-place': place,
        tabIndex: place === current ? 0 : -1,
        onFocus: () => setCurrent(place),
      };
    },
    onKeyDown: moveFocus,
  };
}

/** Arrows, Home and End move the focus between what has a place (`data-place`, "row:column") within the element. */
export function moveFocus(event: KeyboardEvent): void {
  const from = placeOf(event.target);
  if (from === null) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>('[data-place]')];
  const target = nextCell(
    all.flatMap((element) => {
      const at = placeOf(element);
      return at === null ? [] : [{ at, element }];
    }),
    from,
    event.key,
  );
  if (!target) return;
  event.preventDefault();
  target.element.focus();
}

function placeOf(target: EventTarget): readonly [number, number] | null {
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return null;
  const [row, column] = (target.dataset['place'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : [row, column];
}

/** The nearest cell in the key's direction; up and down keep to the column as nearly as they can. */
export function nextCell<Cell extends { readonly at: readonly [number, number] }>(
  cells: readonly Cell[],
  [row, column]: readonly [number, number],
  key: string,
): Cell | undefined {
  const inRow = cells.filter(({ at }) => at[0] === row);
  switch (key) {
    case 'ArrowRight':
      return inRow.find(({ at }) => at[1] > column);
    case 'ArrowLeft':
      return inRow.findLast(({ at }) => at[1] < column);
    case 'Home':
      return inRow[0];
    case 'End':
      return inRow.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = key === 'ArrowDown' ? 1 : -1;
      const rows = cells.filter(({ at }) => (at[0] - row) * step > 0);
      const nearest = Math.min(...rows.map(({ at }) => Math.abs(at[0] - row)));
      return rows
        .filter(({ at }) => Math.abs(at[0] - row) === nearest)
        .toSorted((a, b) => Math.abs(a.at[1] - column) - Math.abs(b.at[1] - column))[0];
    }
    default:
      return undefined;
  }
}
