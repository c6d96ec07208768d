import type { Input, WebContents } from 'electron';

const STEP = 0.5;
const SMALLEST = -2;
const LARGEST = 4;

/** Ctrl +, Ctrl −, Ctrl 0: there is no menu that would bring them. */
export function allowZoomKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    const level = zoomAfter(input, contents.getZoomLevel());
    if (level === null) return;
    event.preventDefault();
    contents.setZoomLevel(level);
  });
}

/** The zoom level after a key press, null when the key has nothing to do with zoom. */
export function zoomAfter(
  { type, control, alt, key }: Pick<Input, 'type' | 'control' | 'alt' | 'key'>,
  level: number,
): number | null {
  if (type !== 'keyDown' || !control || alt) return null;
  if (key === '0') return 0;
  if (key === '+' || key === '=') return Math.min(LARGEST, level + STEP);
  if (key === '-') return Math.max(SMALLEST, level - STEP);
  return null;
}
