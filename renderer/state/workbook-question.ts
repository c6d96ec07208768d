import type { StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import type { WorkbookChoices } from '#shared/workbook/take-workbook.ts';
import { create } from 'zustand';

/** Workbooks that say something else than the book, and who waits for the officer's choice. */
export interface WorkbookQuestion {
  readonly workbooks: readonly StagedWorkbook[];
  /** Null: not now, nothing of these workbooks is written. */
  readonly answer: (choices: ReadonlyMap<StagedWorkbook, WorkbookChoices> | null) => void;
}

interface WorkbookState {
  readonly question: WorkbookQuestion | null;
}

/** The question on screen; one at a time. */
export const useWorkbookQuestion = create<WorkbookState>()(() => ({ question: null }));

/** Asks which of differing values to take. An empty map when the officer puts it off. */
export function askWorkbooks(
  workbooks: readonly StagedWorkbook[],
): Promise<ReadonlyMap<StagedWorkbook, WorkbookChoices>> {
  return new Promise((resolve) => {
    useWorkbookQuestion.setState({
      question: {
        workbooks,
        answer: (choices) => {
          useWorkbookQuestion.setState({ question: null });
          resolve(choices ?? new Map());
        },
      },
    });
  });
}
