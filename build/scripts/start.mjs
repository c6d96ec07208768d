// `npm start`: sets up what is missing, then the desktop program where Electron is to be had, else the same program
// as a page in the browser.
//   --web         the page in the browser, even where Electron is present
//   --check       set up, serve, fetch the page, exit 0: proves that a start would work
//   --serve-only  only serve what is built (for the end-to-end tests)
//   FILE …        packages or workbooks to open (desktop program)
import { buildIfNeeded } from '../steps/build-if-needed.mjs';
import { checkNode } from '../steps/check-node.mjs';
import { tryElectron } from '../steps/electron-binary.mjs';
import { installIfNeeded } from '../steps/install.mjs';
import { openBrowser } from '../steps/open-browser.mjs';
import { hasScreen, runElectron } from '../steps/run-electron.mjs';
import { say } from '../steps/say.mjs';
import { ADDRESS, PORT, serve } from '../steps/serve.mjs';

const given = process.argv.slice(2);
const OPTIONS = ['--web', '--check', '--serve-only'];
const [web, check, serveOnly] = OPTIONS.map((option) => given.includes(option));
const files = given.filter((argument) => !OPTIONS.includes(argument));

checkNode();
if (!serveOnly) {
  installIfNeeded();
  buildIfNeeded();
}

if (serveOnly) await servePage();
else if (check) await checkPage();
else if (!web && hasScreen() && tryElectron()) await startDesktop();
else {
  if (!web) sayWhatIsMissing();
  await showPage();
}

async function startDesktop() {
  const code = await runElectron(files);
  if (code !== null) process.exit(code);
  say(
    'Electron không mở được cửa sổ trên máy này; chuyển sang bản chạy trong trình duyệt.',
    'Electron could not open a window here; using the browser instead.',
  );
  await showPage();
}

function sayWhatIsMissing() {
  if (!hasScreen()) say('Máy này không có màn hình.', 'This machine has no screen.');
  else {
    say(
      'Không có và không tải được Electron, nên chương trình chạy trong trình duyệt: đầy đủ màn hình và dữ liệu, nhưng không có bản lưu thứ hai trên ổ đĩa.',
      'Electron is missing and could not be downloaded, so the program runs in the browser: every screen, but no second copy of the data on disk. To try again: npx install-electron',
    );
  }
}

async function showPage() {
  await servePage();
  const opened = openBrowser(ADDRESS);
  say(
    opened ? `Đang mở ${ADDRESS}` : `Mở địa chỉ này bằng Chrome, Edge hoặc Firefox: ${ADDRESS}`,
    opened ? `opening ${ADDRESS}` : `open ${ADDRESS} in Chrome, Edge or Firefox`,
  );
  say('Giữ cửa sổ lệnh này mở trong khi làm việc; Ctrl+C để dừng.', 'keep this terminal open; Ctrl+C stops');
}

async function servePage() {
  try {
    return await serve();
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
  }
  if (!(await isOurs())) {
    say(
      `Cổng ${PORT} đang do chương trình khác dùng. Hãy đóng chương trình đó rồi chạy lại.`,
      `Port ${PORT} is used by another program. Close it and start again.`,
    );
    process.exit(1);
  }
  say('Sổ Kế hoạch đang chạy ở một cửa sổ lệnh khác.', 'Another terminal is serving it already.');
  return null;
}

async function isOurs() {
  const answer = await fetch(`${ADDRESS}app.webmanifest`).catch(() => null);
  if (answer === null || !answer.ok) return false;
  const manifest = await answer.json().catch(() => ({}));
  return manifest.name === 'Sổ Kế hoạch';
}

/** Every file the page needs without a network is there; then the server stops again. */
async function checkPage() {
  const server = await servePage();
  const page = await fetchOk('');
  if (!page.includes('Sổ Kế hoạch')) throw new Error('the page is not ours');
  const worker = await fetchOk('sw.js');
  const kept = JSON.parse(/const FILES = (\[.*?\]);/s.exec(worker)?.[1] ?? '[]');
  if (kept.length === 0) throw new Error('the service worker keeps no files');
  for (const file of kept) await fetchOk(file);
  server?.close();
  say(`Trang trả lời tại ${ADDRESS} với ${kept.length} tệp.`, `the page answers with ${kept.length} files`);
}

async function fetchOk(file) {
  const answer = await fetch(new URL(file, ADDRESS));
  if (!answer.ok) throw new Error(`${file || 'the page'}: ${answer.status}`);
  return answer.text();
}
