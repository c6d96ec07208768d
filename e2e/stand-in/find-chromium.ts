import fs from 'node:fs';

const USUAL_PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to test with; the environment variable CHROMIUM names another. */
export function findChromium(): string {
  const asked = process.env['CHROMIUM'];
  const found = (asked === undefined ? USUAL_PLACES : [asked]).find((place) => fs.existsSync(place));
  if (found === undefined) throw new Error('No Chromium found; the variable CHROMIUM can name one.');
  return found;
}
