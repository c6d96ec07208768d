import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = path.join(import.meta.dirname, 'service-worker.source.js');

/**
 * Writes `sw.js`: a service worker that keeps every file of this build, so that the web page opens with no network.
 * The cache's name is the hash of all contents: a changed file makes a new cache, the same build keeps the old one.
 */
export function serviceWorker(publicDir: string): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const files: string[] = [];
        for (const [name, item] of Object.entries(bundle).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          if (name.endsWith('.map')) continue;
          files.push(name === 'index.html' ? './' : `./${name}`);
          hash.update(name).update(item.type === 'chunk' ? item.code : item.source);
        }
        for (const name of readdirSync(publicDir).toSorted()) {
          files.push(`./${name}`);
          hash.update(name).update(readFileSync(path.join(publicDir, name)));
        }
        const source = readFileSync(SOURCE, 'utf8')
          .replace('__CACHE_NAME__', `so-ke-hoach-${hash.digest('hex').slice(0, 16)}`)
          .replace('__FILES__', JSON.stringify(files));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
