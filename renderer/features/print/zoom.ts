/** The whole page on the desk, or a scale in CSS pixels per point. */
export type Zoom = 'page' | number;

/** CSS pixels per point at 100 %. */
export const FULL_SIZE = 96 / 72;

/** Room left around the paper, in px. */
const MARGIN = 32;
const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3];

/** The scale at which the whole page stands on the desk; never below a quarter of its size. */
export function fitScale(
  desk: { readonly width: number; readonly height: number },
  paper: { readonly width: number; readonly height: number },
): number {
  const fit = Math.min((desk.width - MARGIN) / paper.width, (desk.height - MARGIN) / paper.height);
  return Math.max(FULL_SIZE / 4, fit);
}

/** The next step up (+1) or down (−1) from a scale; stays at the ends. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const now = scale / FULL_SIZE;
  const steps = direction === 1 ? STEPS : STEPS.toReversed();
  const next = steps.find((step) => (step - now) * direction > 0.005);
  return (next ?? now) * FULL_SIZE;
}

/** In percent of the paper's real size, whole. */
export const zoomPercent = (scale: number): number => Math.round((scale / FULL_SIZE) * 100);
