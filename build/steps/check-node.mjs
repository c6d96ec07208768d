import { say } from './say.mjs';

const LEAST = [20, 19];

/** Ends the process with a plain message when Node is older than package.json's `engines` asks. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  say(
    `Cần Node.js ${LEAST.join('.')} trở lên, máy này đang có ${process.versions.node}. Hãy cài bản mới rồi chạy lại.`,
    `Node.js ${LEAST.join('.')} or newer is needed, this is ${process.versions.node}.`,
  );
  process.exit(1);
}
