import { join } from 'node:path';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import type { Change } from '#shared/ledger/types.ts';
import { packageContents } from '#shared/package/package-contents.ts';
import { packageName } from '#shared/package/package-name.ts';
import { writePackage } from '#shared/package/write-package.ts';
import { Problem } from '#shared/problem.ts';
import type { ParsedArguments } from '../arguments.ts';
import { now } from '../dates.ts';
import { isThere, writeOutput } from '../files.ts';
import type { FolderBook } from './folder-book.ts';
import { type MachineKey, readMachineKey, signerOfMachine, writeMachineKey } from './machine-key.ts';

/** Options of every command that writes into the plan. */
export const SIGN_OPTIONS = {
  key: { value: 'TỆP_KHÓA', help: 'tệp khóa của máy đầu mối làm việc bằng dòng lệnh (skh key new)' },
  out: { value: 'TỆP', help: 'gói kế hoạch ghi ra; mặc định đặt tên và ghi vào chính THƯ_MỤC' },
} as const;

export interface SignedPackage {
  readonly written: readonly string[];
  readonly fingerprint: string;
}

/** Throws Problem `bad-machine-key`, `key-of-other-plan`. */
export async function machineKeyOf(args: ParsedArguments, { ledger }: FolderBook): Promise<MachineKey> {
  const path = args.required('key');
  const key = await readMachineKey(path);
  if (key.plan !== ledger.options.planId) {
    throw new Problem('key-of-other-plan', `Khóa này lập cho kế hoạch ${key.plan}.`, {
      where: path,
      advice: 'Lập khóa cho kế hoạch này bằng skh key new.',
    });
  }
  return key;
}

/**
 * Writes changes as one segment of the machine's chain and hands on the focal point's part of the book as a plan package.
 * The package must lie in the folder the next time: a segment made without the one before it would be a fork.
 *
 * @throws Problem `own-work-missing`, and what the ledger refuses: `not-owner`, `key-not-accepted`, `key-revoked`.
 */
export async function signPlanPackage(
  args: ParsedArguments,
  source: FolderBook,
  key: MachineKey,
  changes: readonly Change[],
): Promise<SignedPackage> {
  const { ledger, folder } = source;
  const { last } = key;
  if (last !== null && !ledger.segments().some(({ hash }) => hash === last)) {
    throw new Problem('own-work-missing', 'Thư mục thiếu gói mà khóa này lập lần trước.', {
      where: folder,
      advice: 'Chép gói đó vào thư mục rồi chạy lại. Chưa ghi gì.',
    });
  }
  const signer = await signerOfMachine(key);
  const author = {
    publicKey: signer.publicKey,
    agency: key.agency,
    agencyName: key.agencyName,
    person: key.person,
    encryptTo: await ageRecipient(signer),
  };
  const at = now();
  const segment = await ledger.commit(changes, signer, at);
  const segments = packageContents(ledger, 'plan', { agency: key.agency });
  const planNumber = source.read().plan.number;
  const bytes = await writePackage({
    kind: 'plan',
    planId: ledger.options.planId,
    planNumber,
    author,
    period: null,
    createdAt: at,
    root: ledger.options.root,
    segments,
    attachments: new Map(),
    seen: ledger.heads(),
    signer,
  });
  const named = { kind: 'plan', planNumber, agency: key.agency, period: null } as const;
  const out =
    args.option('out') ??
    (await freePath(join(folder, packageName({ ...named, sequence: segments.length }))));
  await writeOutput(out, bytes);
  await writeMachineKey(args.required('key'), { ...key, last: segment.hash });
  return { written: [out], fingerprint: fingerprint(signer.publicKey) };
}

/** A package that lies in the folder is somebody's: it is never written over. */
async function freePath(path: string): Promise<string> {
  let free = path;
  for (let n = 2; await isThere(free); n += 1) free = path.replace(/\.skh$/u, ` (${n}).skh`);
  return free;
}
