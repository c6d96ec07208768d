import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { ReceiveReport } from '#shared/ledger/types.ts';
import type { OpenedPackage, PackageManifest } from '#shared/package/types.ts';

const NOTHING_NEW = 'Đã nhận trước đây, 0 thay đổi mới';

/** A file of which nothing was taken, with the reason. */
export function leftAlone(
  file: OpenedFile,
  what: Pick<ImportedFile, 'outcome' | 'message' | 'code' | 'advice'>,
): ImportedFile {
  return {
    name: file.name,
    ...what,
    segments: 0,
    fresh: 0,
    known: 0,
    waiting: 0,
    refused: 0,
    fieldsChanged: 0,
  };
}

/** A package that was read, by what the ledger made of it. */
export function takenIn(
  file: OpenedFile,
  { manifest, segments }: OpenedPackage,
  report: ReceiveReport,
): ImportedFile {
  const outcome = outcomeOf(report);
  return {
    ...sentBy(file, manifest, outcome, messageOf(outcome, report)),
    segments: segments.length,
    fresh: report.fresh.length,
    known: report.known.length,
    waiting: report.waiting.length,
    refused: report.refused.length,
    fieldsChanged: report.fieldsChanged,
  };
}

/** A package of which all is here already. */
export function alreadyHeld(file: OpenedFile, manifest: PackageManifest): ImportedFile {
  const { segments } = manifest.counts;
  return { ...sentBy(file, manifest, 'nothing-new', NOTHING_NEW), segments, known: segments };
}

function sentBy(
  file: OpenedFile,
  { kind, author }: PackageManifest,
  outcome: ImportedFile['outcome'],
  message: string,
): ImportedFile {
  return {
    ...leftAlone(file, {
      outcome,
      message: kind === 'request' ? 'Yêu cầu nhận máy: đối chiếu dấu vân tay ở trên' : message,
    }),
    kind,
    agency: author.agency,
    agencyName: author.agencyName,
    person: author.person,
    author: author.publicKey,
    ...(author.encryptTo === undefined ? {} : { encryptTo: author.encryptTo }),
  };
}

function outcomeOf({ fresh, waiting, refused }: ReceiveReport): ImportedFile['outcome'] {
  if (refused.length > 0) return 'refused';
  if (waiting.length > 0) return 'waiting';
  return fresh.length > 0 ? 'merged' : 'nothing-new';
}

function messageOf(
  outcome: ImportedFile['outcome'],
  { fieldsChanged, waiting, refused }: ReceiveReport,
): string {
  switch (outcome) {
    case 'merged':
      return `${fieldsChanged} thay đổi mới`;
    case 'nothing-new':
      return NOTHING_NEW;
    case 'refused':
      return refused[0]?.message ?? 'Có phần không được nhận';
    default:
      return waiting.some(({ reason }) => reason.kind === 'missing')
        ? 'Giữ lại, chờ gói còn thiếu'
        : 'Giữ lại, chờ nhận máy của cơ quan';
  }
}
