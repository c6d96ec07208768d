import fs from 'node:fs';
import path from 'node:path';

interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
}

const LOCK = 'stand-in.lock';
const MESSAGE = /^stand-in\.second-\d+\.json$/;

/** True for the first process of a profile; a later one leaves it a message and gets false. */
export function holdLock(profile: string, onSecond: (second: SecondInstance) => void): boolean {
  fs.mkdirSync(profile, { recursive: true });
  const lock = path.join(profile, LOCK);
  if (isHeld(lock)) {
    const message = path.join(profile, `stand-in.second-${process.pid}`);
    fs.writeFileSync(message, JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
    fs.renameSync(message, `${message}.json`); // whole when it is seen
    return false;
  }
  fs.writeFileSync(lock, String(process.pid));
  process.on('exit', () => fs.rmSync(lock, { force: true }));
  const watcher = fs.watch(profile, (_type, name) => {
    if (name !== null && MESSAGE.test(name)) takeMessage(path.join(profile, name), onSecond);
  });
  watcher.unref();
  return true;
}

function isHeld(lock: string): boolean {
  const holder = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
  if (holder === 0 || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch {
    return false; // left behind by a process that is gone
  }
}

function takeMessage(file: string, onSecond: (second: SecondInstance) => void): void {
  if (!fs.existsSync(file)) return; // the system told twice
  const second = JSON.parse(fs.readFileSync(file, 'utf8')) as SecondInstance;
  fs.rmSync(file);
  onSecond(second);
}
