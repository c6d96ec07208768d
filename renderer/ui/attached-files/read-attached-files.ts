import type { OpenedFile } from '#shared/contracts/host.ts';
import { checkAttachmentSize } from '#shared/package/attachments.ts';
import { Problem } from '#shared/problem.ts';

/**
 * Reads dropped files whole, to be attached. None is read when one of them cannot be attached: a folder, nothing, too
 * large. Must be called within the drop event: the browser empties the transfer afterwards.
 *
 * @throws Problem `folder-not-attached`, `read-failed`, and those of `checkAttachmentSize`
 */
export async function readAttachedFiles(transfer: DataTransfer): Promise<readonly OpenedFile[]> {
  const folder = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).find(
    (entry) => entry?.isDirectory === true,
  );
  const files = [...transfer.files];
  if (folder) {
    throw new Problem('folder-not-attached', 'Thư mục không đính kèm được, chưa đính kèm tệp nào.', {
      where: folder.name,
      advice: 'Đồng chí mở thư mục và thả từng tệp, hoặc nén thành một tệp .zip rồi thả.',
    });
  }
  for (const { name, size } of files) checkAttachmentSize(name, size);
  return Promise.all(files.map(read));
}

async function read(file: File): Promise<OpenedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    throw new Problem('read-failed', 'Không đọc được tệp vừa thả, chưa đính kèm tệp nào.', {
      where: file.name,
      advice: 'Đồng chí kiểm tra USB còn cắm, tệp không bị xóa hoặc khóa, rồi thả lại.',
      cause: error,
    });
  }
}
