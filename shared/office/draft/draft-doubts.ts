import type { LeftOutReport } from '#shared/domain/summary/types.ts';
import type { DraftBlock } from './apply-edits.ts';
import { generatedNumbers, type NumberDoubt, numberDoubts } from './number-doubts.ts';

/** What stands between a draft and its freeze. */
export interface DraftDoubts {
  /** Edits that somebody must settle: the program's words changed under them, or are gone. A freeze is refused. */
  readonly unsettled: readonly DraftBlock[];
  /** Numbers of the officer's own that the data does not give: to be confirmed. */
  readonly numbers: readonly { readonly key: string; readonly doubts: readonly NumberDoubt[] }[];
  /** Reports that were sent and do not count ("chưa duyệt"): to be confirmed. */
  readonly leftOut: readonly LeftOutReport[];
}

export function draftDoubts(blocks: readonly DraftBlock[], leftOut: readonly LeftOutReport[]): DraftDoubts {
  const everywhere = generatedNumbers(blocks);
  return {
    unsettled: blocks.filter(({ standing }) => standing === 'stale' || standing === 'orphan'),
    numbers: blocks.flatMap((block) => {
      const doubts = numberDoubts(block, everywhere);
      return doubts.length === 0 ? [] : [{ key: block.key, doubts }];
    }),
    leftOut,
  };
}
