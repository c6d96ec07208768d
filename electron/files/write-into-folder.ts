import path from 'node:path';
import type { SavedFile, SaveRequest } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { atomicWrite } from './atomic-write.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { freeBytes } from './free-bytes.ts';
import { withExtension } from './free-name.ts';
import { describePlace, volumeName, type KnownFolders } from './place.ts';
import { writeProblem } from './write-problem.ts';

/**
 * Writes files one after the other, each read again; one that is there already stays and the new one gets a number.
 *
 * @throws Problem for the first that could not be written, saying how many before it were.
 */
export async function writeIntoFolder(
  folder: string,
  requests: readonly SaveRequest[],
  folders: KnownFolders,
): Promise<readonly SavedFile[]> {
  const saved: SavedFile[] = [];
  for (const { suggestedName, kind, bytes } of requests) {
    const extension = FILE_KINDS[kind].extensions[0] ?? 'skh';
    // Without its ending the name was never chosen by anybody: a free one is taken.
    const stem = path.join(folder, path.basename(suggestedName, `.${extension}`));
    const file = withExtension(stem, extension);
    try {
      await atomicWrite(file, bytes);
    } catch (error) {
      const problem = writeProblem(error, {
        noun: FILE_KINDS[kind].noun,
        fileName: path.basename(file),
        volume: volumeName(file),
        needed: bytes.byteLength,
        free: await freeBytes(folder),
      });
      throw new Problem(problem.code, problem.message, {
        ...(problem.where === undefined ? {} : { where: problem.where }),
        advice: `Đã ghi ${saved.length} trong ${requests.length} tệp. ${problem.advice ?? ''}`.trim(),
        cause: error,
      });
    }
    const place = describePlace(file, folders);
    saved.push({ name: path.basename(file), place, bytes: bytes.byteLength, verified: true });
  }
  return saved;
}
