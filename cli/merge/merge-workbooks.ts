import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { CalendarDate, Instant } from '#shared/ids.ts';
import { CellProblems, type CellProblem } from '#shared/office/fill-in/cell-problems.ts';
import { fillInHead } from '#shared/office/fill-in/read-fill-in.ts';
import type { Grid } from '#shared/office/reading/grid.ts';
import { looksLikeOfficeFile } from '#shared/office/reading/looks-like-office-file.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { Problem } from '#shared/problem.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { stageFillIn, type FillInFile } from '#shared/workbook/stage-fill-in.ts';
import type { StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import { workbookTakenIn } from '#shared/workbook/take-workbook.ts';
import type { FileOutcome, MergedFolder } from './merge-packages.ts';
import type { InputFile } from './package-file.ts';

/** Who the command line is, where a record names who took a workbook in. */
const COMMAND_LINE = 'skh consolidate';

/**
 * Takes the filled-in workbooks of a folder into a merged ledger, as the focal point's program would: those it took in
 * already are known by their bytes and change nothing; what a package says otherwise stays. The ledger is in memory
 * and its key is made up, so that nothing of it can be handed on. Oldest workbook first, whatever the files' names.
 */
export async function mergeWorkbooks(
  merged: MergedFolder,
  inputs: readonly InputFile[],
  { asOf, at }: { readonly asOf: CalendarDate; readonly at: Instant },
): Promise<MergedFolder> {
  const { ledger } = merged;
  const workbooks = await workbooksIn(inputs);
  if (workbooks.length === 0) return merged;
  const signer = await seededSigner(COMMAND_LINE);
  ledger.setSelf({ publicKey: signer.publicKey, agency: ledger.options.focalAgency });
  const read = createBookReader(builtInPlan(ledger.options.planId), builtInAgencies);
  const outcomes = new Map<string, FileOutcome>();
  let book = read(ledger, asOf);
  for (const workbook of workbooks) {
    const agency = workbook.head === 'marks-lost' ? null : workbook.head.agency;
    const agencyName = book.agencies.find(({ id }) => id === agency)?.name ?? null;
    const origin = { file: workbook.name, kind: 'workbook', agency, agencyName };
    try {
      const staged = stageFillIn(book, ledger, workbook, { agency: ledger.options.focalAgency, focal: true });
      const changes = await workbookTakenIn(book, ledger, staged, new Set(), { person: COMMAND_LINE, at });
      if (changes.length > 0) {
        await ledger.commit(changes, signer, at);
        book = read(ledger, asOf);
      }
      outcomes.set(workbook.name, { ...origin, ...takenIn(staged) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      outcomes.set(workbook.name, { ...origin, ...refused(error) });
    }
  }
  const files = merged.files.map((outcome) => outcomes.get(outcome.file) ?? outcome);
  return { ...merged, files };
}

async function workbooksIn(inputs: readonly InputFile[]): Promise<readonly FillInFile[]> {
  const found: FillInFile[] = [];
  for (const { name, bytes } of inputs) {
    if (!looksLikeOfficeFile({ name, bytes })) continue;
    const grids = tablesOf(bytes);
    const head = fillInHead(grids);
    if (head !== null) found.push({ name, head, grids, sha256: await sha256Hex(bytes) });
  }
  const order = ({ head, sha256 }: FillInFile): string =>
    `${String(head === 'marks-lost' ? 0 : head.madeAt).padStart(16, '0')} ${sha256}`;
  return found.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** A file that cannot be opened is no workbook of ours; it stays named as foreign. */
function tablesOf(bytes: Uint8Array): readonly Grid[] {
  try {
    return openAppendixFile(bytes);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

type What = Omit<FileOutcome, 'file' | 'kind' | 'agency' | 'agencyName'>;

/** Counted are cells: filled in = taken + the same as in the packages or left to what they say. */
function takenIn({ fresh, conflicts, same, known, remarks }: StagedWorkbook): What {
  const all = fresh.length + conflicts.length + same;
  const isNew = !known && fresh.length > 0;
  const kept = known ? [] : conflicts;
  const message = [
    isNew ? `Tệp điền, ${fresh.length} ô mới.` : 'Tệp điền đã có trong các gói, 0 thay đổi mới.',
    ...(kept.length === 0
      ? []
      : [`${kept.length} ô khác với gói, giữ theo gói: ${kept.map(({ place }) => place).join(', ')}.`]),
  ].join(' ');
  return {
    outcome: isNew ? 'merged' : 'nothing-new',
    message,
    segments: all,
    applied: all,
    waiting: 0,
    refused: 0,
    ...(remarks.length === 0 ? {} : { problems: remarks }),
  };
}

function refused(error: Problem): What {
  const cells: readonly CellProblem[] = error instanceof CellProblems ? error.cells : [];
  const lines = cells.map(({ place, message }) => `\n  ${place}: ${message}`).join('');
  return {
    outcome: error.code === 'fill-in-other-plan' ? 'other-plan' : 'damaged',
    message:
      cells.length === 0 ? error.message : `Tệp điền có ${cells.length} chỗ phải sửa, chưa nhận gì:${lines}`,
    segments: cells.length,
    applied: 0,
    waiting: 0,
    refused: cells.length,
    ...(cells.length === 0 ? {} : { problems: cells }),
  };
}
