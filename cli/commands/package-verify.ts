import { basename } from 'node:path';
import { describePackage, type PackageDescription } from '#shared/package/describe-package.ts';
import type { PublicKey } from '#shared/ids.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import type { Command } from '../command.ts';
import { readInput } from '../files.ts';
import { readPackageFile } from '../merge/package-file.ts';
import { readTrustedKey } from '../trust-option.ts';

interface VerifiedFile {
  readonly file: string;
  readonly ok: boolean;
  /** With --trust: whether the file's author, or the focal point it follows, is that key. */
  readonly trusted: boolean | null;
  readonly description: PackageDescription | null;
  readonly error: { readonly code: string; readonly message: string; readonly where: string } | null;
}

export const packageVerifyCommand: Command = {
  path: ['package', 'verify'],
  summary: 'Xem trong gói có gì, ai ký, thiếu gì, sai gì',
  synopsis: 'TỆP… [--trust TỆP_KHÓA] [--json]',
  positionals: ['TỆP…'],
  options: { trust: { value: 'TỆP_KHÓA', help: 'tệp chứa mã khóa của cơ quan đầu mối' } },
  details: ['Mã thoát 1 khi có tệp hỏng, có chữ ký sai, hoặc không theo mã khóa đã cho.'],
  async run(args) {
    const keyFile = args.option('trust');
    const trust = keyFile === undefined ? null : await readTrustedKey(keyFile);
    const files: VerifiedFile[] = [];
    for (const path of args.positionals()) files.push(await verify(path, trust));
    const failed = files.find(({ ok }) => !ok);
    return {
      json: { files, ...(failed === undefined ? {} : { error: failed.error }) },
      lines: files.flatMap(linesOf),
      refused: failed !== undefined,
    };
  },
};

async function verify(path: string, trust: PublicKey | null): Promise<VerifiedFile> {
  const file = basename(path);
  const read = await readPackageFile({ name: file, bytes: await readInput(path) });
  if (read.kind !== 'package') {
    const { code, message } = read.problem;
    return { file, ok: false, trusted: null, description: null, error: { code, message, where: file } };
  }
  const description = await describePackage(read.opened);
  const { author, root } = description.manifest;
  const trusted = trust === null ? null : author.publicKey === trust || root === trust;
  const finding = description.problems[0];
  const error =
    finding !== undefined
      ? { code: finding.code, message: finding.message, where: file }
      : trusted === false
        ? { code: 'not-trusted', message: 'Gói không theo mã khóa của cơ quan đầu mối đã cho.', where: file }
        : null;
  return { file, ok: error === null, trusted, description, error };
}

function linesOf({ file, description, error, trusted }: VerifiedFile): readonly string[] {
  if (description === null) return [`${file}: ${error?.message ?? ''}`];
  const { manifest, fingerprint, restsOn, forks, entities } = description;
  const { author, counts, planNumber, period, createdAt } = manifest;
  return [
    `${file}: ${error === null ? 'nguyên vẹn, chữ ký đúng' : error.message}`,
    `  Kế hoạch ${planNumber}, loại ${manifest.kind}${period === null ? '' : `, kỳ ${period}`}, lập ${formatDateTime(createdAt)}`,
    `  ${author.agencyName}, ${author.person}; mã máy ${fingerprint}${trusted === true ? '; theo mã khóa đã cho' : ''}`,
    `  ${counts.segments} lần ghi, ${counts.changes} mục, ${counts.attachments} tệp minh chứng: ${entities.map(({ kind, count }) => `${kind} ${count}`).join(', ')}`,
    ...(restsOn.length === 0 ? [] : [`  Dựa trên ${restsOn.length} lần ghi không có trong gói.`]),
    ...(forks.length === 0 ? [] : [`  ${forks.length} chỗ rẽ nhánh: một máy đã ghi hai bản khác nhau.`]),
  ];
}
