import type { Session } from '#renderer/data/session.ts';
import { holdsAllOf } from '#shared/package/holds-all-of.ts';
import { readManifestOnly, readPackage } from '#shared/package/read-package.ts';
import { Problem } from '#shared/problem.ts';
import type { DecryptedFile } from '../open-encrypted.ts';
import { leftAlone } from './imported-file.ts';
import type { StagedFile } from './staged-file.ts';

/** Reads and checks one file as a package; whatever it is instead is said and left alone. Keeps nothing. */
export async function stagePackage(session: Session, file: DecryptedFile): Promise<StagedFile> {
  try {
    if (file.closed !== undefined) throw file.closed;
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
    const outcome = unreadOutcome(error.code);
    const foreign = outcome === 'foreign';
    const result = leftAlone(file, {
      outcome,
      message: foreign ? 'Không phải gói dữ liệu kế hoạch, để nguyên.' : error.message,
      code: error.code,
      ...(error.advice === undefined ? {} : { advice: error.advice }),
    });
    return { kind: 'left', file, result };
  }
}

/** Codes of files that nothing is wrong with: another key, a password or a newer program opens them. */
const CLOSED: ReadonlySet<string> = new Set([
  'encrypted',
  'not-for-us',
  'password-left-out',
  'key-locked',
  'newer-format',
]);

function unreadOutcome(code: string): 'foreign' | 'closed' | 'damaged' {
  if (code === 'not-a-package') return 'foreign';
  return CLOSED.has(code) ? 'closed' : 'damaged';
}
