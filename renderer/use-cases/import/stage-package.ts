import type { Session } from '#renderer/data/session.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { holdsAllOf } from '#shared/package/holds-all-of.ts';
import { readManifestOnly, readPackage } from '#shared/package/read-package.ts';
import { Problem } from '#shared/problem.ts';
import { leftAlone } from './imported-file.ts';
import type { StagedFile } from './staged-file.ts';

/** Reads and checks one file as a package; whatever it is instead is said and left alone. Keeps nothing. */
export async function stagePackage(session: Session, file: OpenedFile): Promise<StagedFile> {
  try {
    const manifest = await readManifestOnly(file.bytes);
    const { ledger, attachments } = session;
    const hasAttachment = (sha256: string): boolean => attachments.has(sha256);
    if (manifest.planId === session.planId && holdsAllOf(manifest, ledger, hasAttachment))
      return { kind: 'held', file, manifest };
    const opened = await readPackage(file.bytes);
    if (manifest.planId === session.planId) return { kind: 'package', file, opened };
    const message = `Gói của kế hoạch ${manifest.planNumber}, không phải kế hoạch đang mở. Để nguyên.`;
    return { kind: 'left', file, result: leftAlone(file, { outcome: 'other-plan', message }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const foreign = error.code === 'not-a-package';
    const result = leftAlone(file, {
      outcome: foreign ? 'foreign' : 'damaged',
      message: foreign ? 'Không phải gói dữ liệu kế hoạch, để nguyên.' : error.message,
      code: error.code,
      ...(error.advice === undefined ? {} : { advice: error.advice }),
    });
    return { kind: 'left', file, result };
  }
}
