import type { Session } from '#renderer/data/session.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { checkAttachment } from '#shared/package/attachments.ts';
import { plainFileName } from '#shared/package/plain-file-name.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Lưu tệp…": an attached file under its own name where the officer says. Its bytes are held against their hash first, and
 * a name that a double click would run is refused: it may have come from elsewhere.
 *
 * @returns null when the officer cancelled.
 * @throws Problem `attachment-gone`, `attachment-runs`, and those of a failed write
 */
export async function saveAttachedFile(session: Session, file: FileRef): Promise<SavedFile | null> {
  const bytes = await session.attachments.read(file.sha256);
  if (bytes === null) {
    throw new Problem('attachment-gone', 'Tệp minh chứng không có, hoặc đã hỏng trên máy này.', {
      where: file.name,
      advice: 'Đồng chí xin lại nơi đã đính kèm: họ xuất gói có kèm tệp, nhận vào là đủ.',
    });
  }
  checkAttachment(file.name, bytes);
  return session.host.saveFile({ suggestedName: plainFileName(file.name), kind: 'evidence', bytes });
}
