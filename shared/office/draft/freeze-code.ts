import { sha256Hex } from '#shared/crypto/sha256.ts';
import { submissionCode } from '#shared/domain/reports/submission-code.ts';
import type { CalendarDate, PeriodId, PlanId } from '#shared/ids.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import type { KeyedBlock, ReportBlock } from '../report/report-blocks.ts';
import { plainBlock } from './frozen-body.ts';

/** What a document says, in 64 hex digits and in a code short enough for the telephone. */
export interface FreezeCode {
  readonly digest: string;
  /** `TH-3Q-1D22`. */
  readonly code: string;
}

/**
 * Names a document by what it says: body and appendix, whose and as of which day. Head, signature and page set-up are
 * left out, in sentences too (a body reports under the name it has today), so that the same content has the same code on
 * every machine and in the command line.
 */
export async function freezeCode(
  about: {
    readonly plan: PlanId;
    readonly period: PeriodId;
    readonly document: string;
    readonly asOf: CalendarDate;
  },
  { blocks, appendix }: OfficialDocument,
): Promise<FreezeCode> {
  const rows = appendix?.document.tasks.map(({ path, content, lead, coordinating, deadline, product }) => {
    const progress = appendix.progress?.get(path);
    return [
      path,
      content,
      lead,
      coordinating,
      deadline,
      product,
      progress?.status ?? '',
      progress?.result ?? '',
    ];
  });
  const said = JSON.stringify([
    'skh-draft-1',
    about.plan,
    about.period,
    about.document,
    about.asOf,
    blocks.map(withoutNames),
    rows ?? null,
  ]);
  const digest = await sha256Hex(new TextEncoder().encode(said));
  return { digest, code: `TH-${submissionCode(digest, about.period)}` };
}

/** The block as it counts: what the page set-up put into its sentence stands as a gap. */
function withoutNames(block: ReportBlock): ReportBlock {
  const { names = [], ...plain } = plainBlock(block) as ReportBlock & Pick<KeyedBlock, 'names'>;
  if (plain.kind === 'table') return plain;
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  return { ...plain, text: longestFirst.reduce((text, name) => text.replaceAll(name, '…'), plain.text) };
}

/** The line that a frozen document carries, small, under "Nơi nhận". */
export const frozenMark = (code: string): string => `Mã chốt số liệu: ${code}`;
