// `npm run pictures`: plays the practice book in the running program and takes the pictures of the handbook
// (docs/guide/pictures) and the README (docs/pictures), 1366×768, as officers see them.
//   --all DIR   every screen, light and dark, at 1366×768 and 1093×614, into DIR, to be looked at; nothing else
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Officer } from '../../e2e/story/officer.ts';
import { openSampleBook } from '../../e2e/story/sample-book.ts';
import { screens, show } from '../../e2e/story/screens.ts';
import { setTheme } from '../../e2e/story/set-theme.ts';
import { buildIfNeeded } from '../steps/build-if-needed.mjs';
import { root } from '../steps/root.mjs';
import { smallPng } from '../steps/small-png.mjs';

const LARGE = { width: 1366, height: 768 };
/** 1366×768 at 125 %. */
const SMALL = { width: 1093, height: 614 };

const HANDBOOK = 'docs/guide/pictures';
const README = 'docs/pictures';
/** Where each screen's picture goes. */
const PICTURES = [
  { screen: 'lan-dau-mo', folder: HANDBOOK },
  { screen: 'co-quan', folder: HANDBOOK },
  { screen: 'lich-bao-cao', folder: HANDBOOK },
  { screen: 'ky-bao-cao', folder: HANDBOOK },
  { screen: 'bang-ke-hoach', folder: HANDBOOK },
  { screen: 'bao-cao-ky', folder: HANDBOOK },
  { screen: 'ke-hoach-chi-tiet', folder: HANDBOOK },
  { screen: 'ngay-chot', folder: HANDBOOK },
  { screen: 'tong-hop', folder: HANDBOOK },
  { screen: 'xem-truoc-ban-in', folder: HANDBOOK },
  { screen: 'trao-doi-tep', folder: HANDBOOK },
  { screen: 'tep-dien', folder: HANDBOOK },
  { screen: 'doc-phu-luc', folder: HANDBOOK },
  { screen: 'so-phu-luc', folder: HANDBOOK },
  { screen: 'bang-ke-hoach', folder: README },
  { screen: 'tong-hop', folder: README },
];

const [option, folder] = process.argv.slice(2);
buildIfNeeded();
if (option === '--all' && folder !== undefined) await takeAll(path.resolve(folder));
else await takePictures();

async function takePictures() {
  await withEachOfficer(async (page, officer) => {
    for (const { screen, folder: to } of PICTURES) {
      await take(page, officer, screen, 'light', LARGE, path.join(root, to, `${screen}.png`));
    }
  });
}

async function takeAll(to) {
  await withEachOfficer(async (page, officer) => {
    for (const theme of ['light', 'dark']) {
      for (const size of [LARGE, SMALL]) {
        const kind = `${size.width}${theme === 'dark' ? '-toi' : ''}`;
        for (const { name } of screens) {
          await take(page, officer, name, theme, size, path.join(to, `${name}-${kind}.png`));
        }
      }
    }
  });
}

/** One window after the other: a first start, the focal point's book, an agency's book. */
async function withEachOfficer(work) {
  for (const officer of ['nobody', 'focal', 'agency']) {
    const machine = new Officer();
    await machine.open();
    try {
      await machine.page.setViewportSize(LARGE);
      if (officer !== 'nobody') await openSampleBook(machine.page, officer);
      await work(machine.page, officer);
    } finally {
      await machine.close();
    }
  }
}

/** Takes a screen's picture when it is in this officer's window. */
async function take(page, officer, name, theme, size, file) {
  const screen = screens.find((each) => each.name === name);
  if (screen === undefined) throw new Error(`No screen ${name}`);
  if (screen.officer !== officer) return;
  await setTheme(page, theme);
  await page.setViewportSize(size);
  await show(screen, page, async () => {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, smallPng(picture));
  });
  console.log(path.relative(root, file));
}
