import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

/** Place and size of the window when it was last closed; the only thing main remembers about a person's habits. */
export const WindowState = v.object({
  version: v.literal(1),
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  maximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof WindowState>;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window the screens are made for: 1366×768 at 125 %. */
export const SMALLEST = { width: 900, height: 560 } as const;
const USUAL = { width: 1366, height: 768 } as const;
/** So much of the title bar must stay within reach, in pixels. */
const GRIP = 80;

/** Bounds to open with: as left last time when that is still on a screen, else the usual size, centred by the system. */
export function openingBounds(
  state: WindowState | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  if (state === undefined) return USUAL;
  const { x, y, width, height } = state.bounds;
  const size = { width: Math.max(width, SMALLEST.width), height: Math.max(height, SMALLEST.height) };
  const reachable = screens.some(
    (screen) =>
      x + size.width >= screen.x + GRIP &&
      x <= screen.x + screen.width - GRIP &&
      y >= screen.y &&
      y <= screen.y + screen.height - GRIP,
  );
  return reachable ? { x, y, ...size } : size;
}
