export type Colour = readonly [number, number, number];

export function palette(
  pixels: Uint8Array,
  most: number,
): {
  readonly colours: readonly Colour[];
  indexOf(pixels: Uint8Array, at: number): number | undefined;
};
