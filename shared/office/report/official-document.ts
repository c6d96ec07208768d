import type { AppendixDocument } from '#shared/domain/appendix.ts';
import type { AppendixScope } from '../appendix/appendix-scope.ts';
import type { ColumnSet } from '../appendix/output-columns.ts';
import type { ProgressByTask } from '../appendix/task-progress.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import type { AnnexTable } from './annex-table.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { KeyedBlock, ReportBlock } from './report-blocks.ts';

/** Everything an official document says, as plain data that can be handed to a worker. */
export interface OfficialDocument {
  readonly frame: DocumentFrame;
  readonly blocks: readonly ReportBlock[];
  /** The table that goes with it, on landscape pages of its own. */
  readonly appendix?: {
    readonly document: AppendixDocument;
    readonly columns: ColumnSet;
    readonly progress?: ProgressByTask;
    readonly scope?: AppendixScope;
    readonly heading: { readonly title: string; readonly attachedTo: string };
  };
  /** Other tables that go with it, each on landscape pages of its own. */
  readonly annexes?: readonly AnnexTable[];
  readonly page: Pick<OfficeSetup, 'margins' | 'fontSize'>;
  /** Of the file's properties. */
  readonly subject: string;
}

/** A document that officers edit: its blocks have keys, and edits of them are kept under its id. */
export interface DraftDocument extends OfficialDocument {
  /** `consolidated`, `upward-<recipient>`: without `/`, never given a new meaning. */
  readonly id: string;
  readonly blocks: readonly KeyedBlock[];
}
