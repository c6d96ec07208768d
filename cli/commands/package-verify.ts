import { basename } from 'node:path';
import { describePackage, type PackageDescription } from '#shared/package/describe-package.ts';
import type { PublicKey } from '#shared/ids.ts';
import type { OpenedPackage } from '#shared/package/types.ts';
import { formatBytes } from '#shared/text/format-bytes.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import type { Command } from '../command.ts';
import { readInput } from '../files.ts';
import { judgeTogether, type JointFinding } from '../merge/judge-together.ts';
import { readPackageFile, type ReadFile } from '../merge/package-file.ts';
import { readTrustedKey } from '../trust-option.ts';

interface VerifiedFile {
  readonly file: string;
  readonly ok: boolean;
  /** With --trust: whether the file's author, or the focal point it follows, is that key. */
  readonly trusted: boolean | null;
  readonly description: PackageDescription | null;
  /** Everything that was noticed, what refuses the file first. Codes: docs/formats/package.md. */
  readonly findings: readonly Finding[];
  readonly error: { readonly code: string; readonly message: string; readonly where: string } | null;
}

interface Finding {
  readonly code: string;
  readonly message: string;
  /** `error`: it is not or not wholly taken in. `note`: it is, but somebody should know. */
  readonly severity: 'error' | 'note';
  readonly segments: number;
}

/** What does not keep a package from being taken in: it waits, or is only said. */
const NOTES = new Set([
  'newer-version',
  'attachment-missing',
  'attachment-unnamed',
  'attachment-size',
  'gap',
  'rests-on-others',
  'unknown-key',
  'no-root',
  'fork',
  'clock-off',
]);

export const packageVerifyCommand: Command = {
  path: ['package', 'verify'],
  summary: 'Xem trong gói có gì, ai ký, thiếu gì, sai gì',
  synopsis: 'TỆP… [--trust TỆP_KHÓA] [--json]',
  positionals: ['TỆP…'],
  options: { trust: { value: 'TỆP_KHÓA', help: 'tệp chứa mã khóa của cơ quan đầu mối' } },
  details: [
    'Các gói được xét cùng nhau như khi nhận: thiếu gói, máy lạ, khóa đã thu hồi chỉ thấy được khi đó.',
    'Mã thoát 1 khi có tệp hỏng, có phần không được nhận, hoặc không theo mã khóa đã cho.',
  ],
  async run(args) {
    const keyFile = args.option('trust');
    const trust = keyFile === undefined ? null : await readTrustedKey(keyFile);
    const read: ReadFile[] = [];
    for (const path of args.positionals()) {
      read.push(await readPackageFile({ name: basename(path), bytes: await readInput(path) }));
    }
    const packages = read.flatMap((file) => (file.kind === 'package' ? [file.opened] : []));
    const joint = await judgeTogether(packages, trust, Date.now());
    const files: VerifiedFile[] = [];
    for (const file of read) files.push(await verify(file, trust, joint));
    const failed = files.find(({ ok }) => !ok);
    return {
      json: { files, ...(failed === undefined ? {} : { error: failed.error }) },
      lines: files.flatMap(linesOf),
      refused: failed !== undefined,
    };
  },
};

async function verify(
  read: ReadFile,
  trust: PublicKey | null,
  joint: ReadonlyMap<OpenedPackage, readonly JointFinding[]>,
): Promise<VerifiedFile> {
  const file = read.name;
  if (read.kind !== 'package') {
    const { code, message, where = '' } = read.problem;
    const finding: Finding = {
      code,
      message: where === '' ? message : `${message} (${where})`,
      severity: 'error',
      segments: 0,
    };
    return {
      file,
      ok: false,
      trusted: null,
      description: null,
      findings: [finding],
      error: { code, message, where: file },
    };
  }
  const description = await describePackage(read.opened);
  const { author, root } = description.manifest;
  const trusted = trust === null ? null : author.publicKey === trust || root === trust;
  const findings = [
    ...(trusted === false
      ? [{ code: 'not-trusted', message: 'Gói không theo mã khóa của cơ quan đầu mối đã cho.', segments: 0 }]
      : []),
    ...description.problems.map(({ code, message, hash }) => ({
      code,
      message,
      segments: hash === null ? 0 : 1,
    })),
    ...(joint.get(read.opened) ?? []).map(({ code, message, hashes }) => ({
      code,
      message,
      segments: hashes.length,
    })),
  ]
    .map((finding): Finding => ({ ...finding, severity: NOTES.has(finding.code) ? 'note' : 'error' }))
    .toSorted((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
  const [first] = findings;
  const error =
    first === undefined || first.severity === 'note'
      ? null
      : { code: first.code, message: first.message, where: file };
  return { file, ok: error === null, trusted, description, findings, error };
}

function linesOf({ file, description, error, trusted, findings }: VerifiedFile): readonly string[] {
  if (description === null) return [`${file}: ${findings[0]?.message ?? ''} [${error?.code ?? ''}]`];
  const { manifest, fingerprint, restsOn, entities, attachments } = description;
  const { author, counts, planNumber, period, createdAt } = manifest;
  return [
    `${file}: ${error === null ? 'nguyên vẹn, chữ ký đúng' : error.message}`,
    `  Kế hoạch ${planNumber}, loại ${manifest.kind}${period === null ? '' : `, kỳ ${period}`}, lập ${formatDateTime(createdAt)}`,
    `  ${author.agencyName}, ${author.person}; mã máy ${fingerprint}${trusted === true ? '; theo mã khóa đã cho' : ''}`,
    `  ${counts.segments} lần ghi, ${counts.changes} mục, ${counts.attachments} tệp minh chứng: ${entities.map(({ kind, count }) => `${kind} ${count}`).join(', ')}`,
    ...attachments.map(
      ({ name, bytes, sha256 }) => `  Tệp: ${name ?? sha256.slice(0, 12)}, ${formatBytes(bytes)}`,
    ),
    ...(restsOn.length === 0 ? [] : [`  Dựa trên ${restsOn.length} lần ghi không có trong gói.`]),
    ...findings.map(({ code, message, severity, segments }) => {
      const count = segments === 0 ? '' : ` (${segments} lần ghi)`;
      return `  ${severity === 'error' ? 'Sai' : 'Lưu ý'} [${code}]: ${message}${count}`;
    }),
  ];
}
