import { DISK_RESERVE } from '#renderer/data/disk-reserve.ts';
import type { Host, OpenedFile } from '#shared/contracts/host.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Throws Problem `disk-almost-full` unless there is room for the files, twice, for the snapshot that is kept before them,
 * and a reserve.
 *
 * @param undone what the message says was not done
 * @param book what the snapshot holds; it holds it deflated, so that the bytes here are the most it can take
 */
export async function freeSpaceFor(
  host: Host,
  files: readonly OpenedFile[],
  undone = 'chưa nhận gói nào',
  book: readonly SignedSegment[] = [],
): Promise<void> {
  const { freeBytes } = await host.info();
  if (freeBytes === null) return;
  const needed = DISK_RESERVE + 2 * sizeOf(files) + sizeOf(book);
  if (freeBytes >= needed) return;
  throw new Problem('disk-almost-full', `Ổ đĩa chỉ còn ${megabytes(freeBytes)} MB, ${undone}.`, {
    advice: `Đồng chí dọn ổ đĩa để còn ít nhất ${megabytes(needed)} MB rồi làm lại. Sổ không thay đổi gì.`,
  });
}

const sizeOf = (parts: readonly { readonly bytes: Uint8Array }[]): number =>
  parts.reduce((sum, { bytes }) => sum + bytes.length, 0);

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
