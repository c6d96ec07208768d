import type { Session } from '#renderer/data/session.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { FileRef } from '#shared/domain/report.ts';
import { fileRef } from '#shared/package/attachments.ts';
import { sizeOf } from '#shared/package/fit-files.ts';
import { filesNamedBy } from '#shared/package/named-files.ts';
import { PACKAGE_LIMITS } from '#shared/package/package-limits.ts';
import { Problem } from '#shared/problem.ts';
import { formatBytes } from '#shared/text/format-bytes.ts';
import { freeSpaceFor } from './free-space.ts';

/**
 * Keeps files an officer attaches, in both places, before any report says that it has them: all of them or none. The same
 * content is kept once, whatever its names. Naming them in a report is the caller's next step.
 *
 * @throws Problem `attachment-empty`, `attachment-too-large`, `attachment-runs`, `attachments-full` (the agency's files no
 * longer fit one package), `disk-almost-full`, and those of a failed write; then none is kept
 */
export async function attachFiles(
  session: Session,
  files: readonly OpenedFile[],
): Promise<readonly FileRef[]> {
  const refs: FileRef[] = [];
  const fresh = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    const ref = await fileRef(name, bytes);
    refs.push(ref);
    if (!session.attachments.has(ref.sha256)) fresh.set(ref.sha256, bytes);
  }
  refuseTooMany(session, refs);
  if (fresh.size === 0) return refs;
  const waiting = [...fresh].map(([name, bytes]) => ({ name, bytes }));
  await freeSpaceFor(session.host, waiting, 'chưa đính kèm tệp nào');
  await session.attachments.keep(fresh);
  return refs;
}

/** An agency's whole history travels in one package, so its files together must fit into one. */
function refuseTooMany({ ledger, profile }: Session, refs: readonly FileRef[]): void {
  const before = filesNamedBy(ledger.export({ agency: profile.agency }));
  const all = new Map([...before, ...refs].map((ref) => [ref.sha256, ref]));
  const size = sizeOf([...all.values()]);
  if (size <= PACKAGE_LIMITS.filesBytes && all.size <= PACKAGE_LIMITS.files) return;
  throw new Problem(
    'attachments-full',
    `Minh chứng của cơ quan sẽ nặng ${formatBytes(size)}, quá mức ${formatBytes(PACKAGE_LIMITS.filesBytes)} một gói mang được.`,
    { advice: 'Chưa đính kèm tệp nào. Đồng chí quét lại nhẹ hơn, hoặc ghi số, ngày văn bản thay cho tệp.' },
  );
}
