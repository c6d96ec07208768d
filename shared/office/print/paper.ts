/** A sheet of paper as documents are set on it. Lengths in CSS pixels (1/96 inch), the unit Chromium lays pages out in. */
export type Orientation = 'portrait' | 'landscape';

/** Margins in millimetres. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** NĐ 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25, left 30–35, right 15–20 mm. */
export const DECREE_MARGINS: Margins = { top: 20, right: 15, bottom: 20, left: 30 };

const A4 = { short: 210, long: 297 };

export const pixelsOfMm = (mm: number): number => (mm / 25.4) * 96;
export const pixelsOfPoints = (points: number): number => (points * 96) / 72;

/** Width and height between the margins, in pixels; the width whole, so that columns can be. */
export function innerSize(
  orientation: Orientation,
  margins: Margins,
): { readonly width: number; readonly height: number } {
  const [width, height] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
  return {
    width: Math.floor(pixelsOfMm(width - margins.left - margins.right)),
    height: pixelsOfMm(height - margins.top - margins.bottom),
  };
}
