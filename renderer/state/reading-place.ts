import { create } from 'zustand';

interface ReadingPlace {
  /** A paragraph of the plan's body to be shown, counted from 0; a new object each time somebody is led there. */
  readonly place: { readonly block: number } | null;
}

/** Where in the full text a search or a reference leads. Taken once: the page clears it when it went there. */
export const useReadingPlace = create<ReadingPlace>()(() => ({ place: null }));

export const readAt = (block: number | null): void =>
  useReadingPlace.setState({ place: block === null ? null : { block } });
