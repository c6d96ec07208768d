import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.mjs';

/** What the tests need of a Debian machine besides Node, and a file that shows it is there. */
const NEEDED = [
  { name: 'chromium', file: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  { name: 'fonts-liberation', file: '/usr/share/fonts/truetype/liberation' },
  { name: 'fonts-noto-core', file: '/usr/share/fonts/truetype/noto' },
];

/** Installs what is missing when root, otherwise says what to type. True when everything is there. */
export function systemPackages() {
  if (process.platform !== 'linux') return true;
  const missing = NEEDED.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (missing.length === 0) return true;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    say(
      `Kiểm thử cần thêm gói hệ thống. Hãy chạy: sudo apt-get update && sudo ${command}`,
      `The tests need system packages, see the command above.`,
    );
    return false;
  }
  say(`Đang cài ${missing.join(', ')} …`, `installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  const [program, ...args] = command.split(' ');
  if (spawnSync(program, [...args, '-qq'], { stdio: 'inherit', env }).status === 0) return true;
  say(`Không cài được. Hãy chạy bằng tay: ${command}`, 'Installing failed; run the command by hand.');
  return false;
}
