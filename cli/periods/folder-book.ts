import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import type { Book } from '#shared/book/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { ParsedArguments } from '../arguments.ts';
import { dateOption, today } from '../dates.ts';
import { folderFiles } from '../merge/folder-files.ts';
import { mergePackages, type FileOutcome } from '../merge/merge-packages.ts';
import { planOption } from '../plan-option.ts';
import { readTrustedKey } from '../trust-option.ts';

/** A folder of packages read as a book. */
export interface FolderBook {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly on: CalendarDate;
  readonly files: readonly FileOutcome[];
  /** As it is now: again after something was written. */
  read(): Book;
}

/** Options of every command that reads a folder of packages. */
export const FOLDER_OPTIONS = {
  plan: { value: 'MÃ', help: 'mã kế hoạch; 158 là Kế hoạch 158/KH-UBND' },
  'as-of': { value: 'NGÀY', help: 'ngày tính; mặc định hôm nay' },
  trust: { value: 'TỆP', help: 'tệp chứa mã khóa của cơ quan đầu mối; mặc định tin gói của đầu mối' },
} as const;

/** Throws Problem as folderFiles and mergePackages do. */
export async function folderBook(args: ParsedArguments): Promise<FolderBook> {
  const folder = args.positional(0);
  const plan = planOption(args.required('plan'));
  const on = dateOption(args, 'as-of') ?? today();
  const trust = args.option('trust');
  const { ledger, files } = await mergePackages(
    await folderFiles(folder),
    plan,
    trust === undefined ? null : await readTrustedKey(trust),
  );
  const read = createBookReader(builtInPlan(plan), builtInAgencies);
  return { folder, ledger, on, files, read: () => read(ledger, on) };
}

/** Files that were not or not wholly taken in, for people. */
export function fileRemarks({ files }: FolderBook): readonly string[] {
  return files.flatMap(({ file, outcome, message }) =>
    outcome === 'merged' || outcome === 'nothing-new' ? [] : [`${file}: ${message}`],
  );
}
