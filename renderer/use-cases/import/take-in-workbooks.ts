import { now } from '#renderer/data/clock.ts';
import type { ImportedFile, ImportRecord, OwnWrite } from '#renderer/data/import-record.ts';
import { takeSnapshot } from '#renderer/data/snapshot-store.ts';
import type { Session } from '#renderer/data/session.ts';
import type { Book } from '#shared/book/types.ts';
import type { Change } from '#shared/ledger/types.ts';
import type { StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import { ownWorkbookTakenIn, workbookTakenIn, type WorkbookChoices } from '#shared/workbook/take-workbook.ts';
import { inverseOf } from '#shared/ledger/inverse-of.ts';
import type { ImportWatch } from './import-watch.ts';
import { workbookLeft, workbookResult } from './imported-workbook.ts';
import type { OpenedWorkbook } from './open-workbooks.ts';
import { stageReceivedWorkbook } from './stage-received-workbook.ts';

/**
 * Asks the officer which of differing values to take, workbook by workbook; a workbook without an answer is left out for
 * now.
 */
export type DecideWorkbooks = (
  staged: readonly StagedWorkbook[],
) => Promise<ReadonlyMap<StagedWorkbook, WorkbookChoices>>;

/**
 * Takes filled-in workbooks into the book and adds what became of each to the record of the import they came in. What is
 * written is one segment; of two workbooks of one agency and period the second is held against what the first one said.
 */
export async function takeInWorkbooks(
  session: Session,
  readBook: () => Book,
  record: ImportRecord,
  workbooks: readonly OpenedWorkbook[],
  decide: DecideWorkbooks,
  { onProgress }: Pick<ImportWatch, 'onProgress'> = {},
): Promise<ImportRecord> {
  const files: ImportedFile[] = [];
  const writes: OwnWrite[] = [];
  const total = workbooks.length;
  onProgress?.({ step: 'fill', done: 0, total, file: null });
  for (const round of roundsOf(workbooks)) {
    const result = await takeRound(
      session,
      readBook,
      round,
      decide,
      record.added.length > 0 || writes.length > 0,
    );
    files.push(...result.files);
    if (result.write !== null) writes.push(result.write);
    onProgress?.({ step: 'fill', done: files.length, total, file: files.at(-1)?.name ?? null });
  }
  const whole: ImportRecord = {
    ...record,
    files: [...record.files, ...files],
    fieldsChanged: record.fieldsChanged + files.reduce((sum, file) => sum + file.fieldsChanged, 0),
    ownSegments: session.ownSegments(),
    ...(writes.length === 0 ? {} : { ownWrites: writes }),
  };
  await session.db.imports.put(whole);
  return whole;
}

/** The first workbook of every agency and period, then the second ones … */
function roundsOf(workbooks: readonly OpenedWorkbook[]): readonly (readonly OpenedWorkbook[])[] {
  const rounds: OpenedWorkbook[][] = [];
  const seen = new Map<string, number>();
  for (const workbook of workbooks) {
    const { head } = workbook;
    const key = head === 'marks-lost' ? head : `${head.agency} ${head.period}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(workbook);
  }
  return rounds;
}

async function takeRound(
  session: Session,
  readBook: () => Book,
  round: readonly OpenedWorkbook[],
  decide: DecideWorkbooks,
  hasSnapshot: boolean,
): Promise<{ readonly files: readonly ImportedFile[]; readonly write: OwnWrite | null }> {
  const book = readBook();
  const received = await Promise.all(round.map((each) => stageReceivedWorkbook(session, book, each)));
  const asked = received.flatMap((each) =>
    each.kind === 'staged' && each.staged.conflicts.length > 0 && !each.staged.known ? [each.staged] : [],
  );
  const choices = asked.length === 0 ? new Map<StagedWorkbook, WorkbookChoices>() : await decide(asked);
  const files: ImportedFile[] = [];
  const changes: Change[] = [];
  const by = { person: session.profile.person, at: now() };
  for (const each of received) {
    if (each.kind === 'left') files.push(each.result);
    else if (asked.includes(each.staged) && !choices.has(each.staged))
      files.push(workbookLeft(book, each.staged));
    else {
      const { staged } = each;
      const chosen = choices.get(staged) ?? new Set<string>();
      const own = staged.agency === session.profile.agency;
      const made = own
        ? ownWorkbookTakenIn(book, staged, chosen)
        : await workbookTakenIn(book, session.ledger, staged, chosen, by);
      changes.push(...made);
      files.push(workbookResult(book, staged, chosen, made.length > 0));
    }
  }
  if (changes.length === 0) return { files, write: null };
  if (!hasSnapshot) await takeSnapshot(session, 'import');
  const inverse = inverseOf(session.ledger, changes);
  const { hash } = await session.commitForGood(changes);
  const brought = files.map((file) => (file.outcome === 'merged' ? { ...file, brought: [hash] } : file));
  return { files: brought, write: { hash, inverse } };
}
