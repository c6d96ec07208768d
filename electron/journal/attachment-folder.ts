import path from 'node:path';
import { Problem } from '#shared/problem.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { freeBytes } from '../files/free-bytes.ts';
import { volumeName } from '../files/place.ts';
import { writeProblem } from '../files/write-problem.ts';
import { log } from '../log/log.ts';
import { contentOf, makeFolder, moveInto, namesIn } from './content-files.ts';
import { segmentHash as sha256Of } from './segment-file.ts';

/** Beside the two-digit folders of the segments. */
const FOLDER = 'att';
/** No ending that anything opens: the name an officer gave it is in the records, and the bytes are somebody else's. */
const SUFFIX = '.att';
const ASIDE = 'set-aside';
const DAMAGED = 'damaged';

/**
 * The second copy of attached files: `<journal>/<plan>/att/<first two digits>/<sha256>.att`, the bytes as they are, each
 * file fsynced and named by its content. Nothing is ever deleted. Plan ids and hashes are checked before they come here
 * (ipc/schemas.ts).
 */
export class AttachmentFolder {
  readonly #journal: string;

  constructor(journal: string) {
    this.#journal = journal;
  }

  /**
   * Returns when the file lies on the disk; one that lies there whole is left as it is.
   * @throws Problem `attachment-mismatch`, and those of a failed write
   */
  async keep(planId: string, sha256: string, bytes: Uint8Array): Promise<void> {
    if (sha256Of(bytes) !== sha256) throw mismatch(sha256);
    if ((await this.read(planId, sha256)) !== null) return;
    const file = this.#fileOf(planId, sha256);
    try {
      await makeFolder(path.dirname(file), this.#journal);
      await atomicWrite(file, bytes, { mode: 0o600 });
    } catch (error) {
      throw writeProblem(error, {
        noun: 'tệp minh chứng',
        fileName: path.basename(file),
        volume: volumeName(file),
        needed: bytes.byteLength,
        free: await freeBytes(path.dirname(this.#journal)),
      });
    }
  }

  async list(planId: string): Promise<readonly string[]> {
    const found: string[] = [];
    const folder = path.join(this.#journal, planId, FOLDER);
    for (const prefix of await namesIn(folder)) {
      if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
      for (const name of await namesIn(path.join(folder, prefix))) {
        const sha256 = /^([0-9a-f]{64})\.att$/.exec(name)?.[1];
        if (sha256 !== undefined) found.push(sha256);
      }
    }
    return found;
  }

  /** Null when it is not there. A damaged file is moved away, so that it is written anew from the other copy. */
  async read(planId: string, sha256: string): Promise<Uint8Array | null> {
    const content = await contentOf(this.#fileOf(planId, sha256));
    if (content === null || sha256Of(content) === sha256) return content;
    log('attachment-damaged', sha256.slice(0, 12));
    await this.#move(planId, sha256, DAMAGED);
    return null;
  }

  async setAside(planId: string, hashes: readonly string[]): Promise<void> {
    for (const sha256 of hashes) await this.#move(planId, sha256, ASIDE);
  }

  async #move(planId: string, sha256: string, to: string): Promise<void> {
    const folder = path.join(this.#journal, planId, FOLDER, to);
    await moveInto(this.#fileOf(planId, sha256), folder, this.#journal);
  }

  #fileOf(planId: string, sha256: string): string {
    return path.join(this.#journal, planId, FOLDER, sha256.slice(0, 2), `${sha256}${SUFFIX}`);
  }
}

function mismatch(sha256: string): Problem {
  return new Problem('attachment-mismatch', 'Nội dung tệp cần lưu không khớp mã băm của nó, chưa lưu tệp.', {
    where: sha256.slice(0, 12),
    advice: 'Đồng chí đính kèm lại tệp.',
  });
}
