import type { GridPlace } from './grid-types.ts';

/** What makes a grid editable: which cells take text, and where what was typed, pasted or filled goes. */
export interface GridEditing<Item> {
  /** The text an editor begins with; null where nothing can be typed. */
  readonly text: (item: Item, columnId: string) => string | null;
  /** A sentence that says why a typed text cannot be written; the editor then stays open. Null when it can. */
  readonly check?: (item: Item, columnId: string, text: string) => string | null;
  /**
   * One act of the officer, so one undo step.
   *
   * @returns the row a text typed on a free line is now in, shown at once; undefined where no row was made.
   */
  readonly write: (write: GridWrite) => string | undefined;
}

/** A block of texts to be written from `at` to the right and down. */
export interface GridWrite {
  readonly at: GridPlace;
  /** Rows of cells; every row has the same number of cells. */
  readonly cells: readonly (readonly string[])[];
  readonly by: 'typing' | 'paste' | 'cut' | 'clear' | 'fill';
}
