import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { Problem } from '#shared/problem.ts';
import type { OpenedFile } from './host.ts';

/** More files than a closing day ever brings; somebody took the whole disk. */
export const MOST_FOLDER_FILES = 2000;
/** Enough to tell a package (plain or encrypted) or a workbook from everything else. */
export const HEAD_BYTES = 64;
/** Up to here a file is read whole whatever it is: old workbooks and text tables have no common head. */
const ANY_FILE_BYTES = 64 * 1024 * 1024;
/** A larger package or workbook is none that could be taken in. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;
/** All together; a province's year with its evidence has room in it. */
const ALL_BYTES = 1024 * 1024 * 1024;

/** One file of a folder that was dropped or chosen, not read yet. */
export interface FolderFile {
  /** The way down from the folder, with `/`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from 0 up to `end`. @throws Problem `read-failed` */
  read(end: number): Promise<Uint8Array>;
}

/**
 * Reads what a folder holds, whichever way it came. A large file that is no package or workbook is read no further than
 * its head: it is only named.
 *
 * @throws Problem `too-many-files`, `too-much-at-once`, and what `read` throws
 */
export async function readFolderFiles(files: readonly FolderFile[]): Promise<readonly OpenedFile[]> {
  if (files.length > MOST_FOLDER_FILES) throw tooManyFiles();
  const opened: OpenedFile[] = [];
  let sum = 0;
  for (const { name, size, read } of files) {
    const head = await read(Math.min(size, HEAD_BYTES));
    const isZip = head[0] === 0x50 && head[1] === 0x4b;
    const wanted = size <= ANY_FILE_BYTES || (size <= LARGEST_FILE_BYTES && (isZip || isEncrypted(head)));
    sum += wanted ? size : head.length;
    if (sum > ALL_BYTES) throw tooMuch();
    opened.push({ name, bytes: wanted ? await read(size) : head });
  }
  return opened;
}

export function tooManyFiles(): Problem {
  return new Problem('too-many-files', `Thư mục có hơn ${MOST_FOLDER_FILES} tệp, chưa nhận tệp nào.`, {
    advice: 'Đồng chí chọn riêng thư mục chứa các gói nhận được.',
  });
}

function tooMuch(): Problem {
  return new Problem('too-much-at-once', 'Các tệp cộng lại nặng hơn 1.024 MB, chưa nhận tệp nào.', {
    advice: 'Đồng chí chia làm nhiều lần nhận.',
  });
}
