import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from './freshness.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/** Builds out/ when it is missing or older than the sources. Ends the process when that fails. */
export function buildIfNeeded() {
  if (isBuilt()) return;
  say('Đang dựng chương trình …', 'building');
  const build = spawnSync(process.execPath, [path.join(root, 'build/scripts/build.mjs')], {
    stdio: 'inherit',
  });
  if (build.status === 0) return;
  say('Không dựng được chương trình; lỗi ở ngay trên.', 'The build failed, see above.');
  process.exit(1);
}
