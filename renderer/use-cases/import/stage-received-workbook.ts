import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import { CellProblems } from '#shared/office/fill-in/cell-problems.ts';
import { Problem } from '#shared/problem.ts';
import { stageFillIn } from '#shared/workbook/stage-fill-in.ts';
import type { StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import { leftAlone } from './imported-file.ts';
import type { OpenedWorkbook } from './open-workbooks.ts';

/** A received workbook held against the book, or why it is left alone. */
export type ReceivedWorkbook =
  | { readonly kind: 'staged'; readonly staged: StagedWorkbook }
  | { readonly kind: 'left'; readonly result: ImportedFile };

/** Reads and checks one workbook; keeps nothing. */
export async function stageReceivedWorkbook(
  { profile, ledger }: Session,
  book: Book,
  { file, head, grids }: OpenedWorkbook,
): Promise<ReceivedWorkbook> {
  const here = { agency: profile.agency, focal: profile.role === 'focal' };
  try {
    const received = { name: file.name, sha256: await sha256Hex(file.bytes), head, grids };
    return { kind: 'staged', staged: stageFillIn(book, ledger, received, here) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, advice } = error;
    const agency = head === 'marks-lost' ? undefined : book.agencies.find(({ id }) => id === head.agency);
    const left = leftAlone(file, {
      outcome: code === 'fill-in-other-plan' ? 'other-plan' : 'damaged',
      message,
      code,
      ...(advice === undefined ? {} : { advice }),
    });
    const cells = error instanceof CellProblems ? error.cells : [];
    return {
      kind: 'left',
      result: {
        ...left,
        kind: 'workbook',
        ...(agency === undefined ? {} : { agency: agency.id, agencyName: agency.name }),
        ...(cells.length === 0 ? {} : { problems: cells, segments: cells.length, refused: cells.length }),
        ...(cells.length === 0 ? {} : { message: `Chưa ghi gì: ${cells.length} chỗ phải sửa trong tệp` }),
      },
    };
  }
}
