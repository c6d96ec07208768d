import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { Problem } from '#shared/problem.ts';
import * as v from 'valibot';
import type { KeyedBlock, ReportBlock } from '../report/report-blocks.ts';
import type { OfficialDocument } from '../report/official-document.ts';

/*
 * A frozen document is kept as it was printed, not as it could be made again: a later version of the program, another
 * page set-up or a changed name must not change a word of it. The plan's table is not copied; it is read from the
 * ledger as of the segment of the freeze.
 */

/** Code units to a piece: a text of the ledger may have 100,000. */
const PIECE = 50_000;

const BodySchema = v.looseObject({
  version: v.literal(1),
  frame: v.looseObject({ documentKind: v.string(), abstract: v.string(), signature: v.looseObject({}) }),
  blocks: v.array(v.looseObject({ kind: v.string() })),
  page: v.looseObject({ fontSize: v.number() }),
  subject: v.string(),
  appendix: v.nullable(
    v.looseObject({
      columns: v.string(),
      progress: v.array(v.tuple([v.string(), v.object({ status: v.string(), result: v.string() })])),
      heading: v.object({ title: v.string(), attachedTo: v.string() }),
    }),
  ),
});

/** The document as texts of the ledger; the same document gives the same texts. */
export function writeFrozenBody({
  frame,
  blocks,
  page,
  subject,
  appendix,
}: OfficialDocument): readonly string[] {
  const text = JSON.stringify({
    version: 1,
    frame,
    blocks: blocks.map(plainBlock),
    page: { margins: page.margins, fontSize: page.fontSize },
    subject,
    appendix:
      appendix === undefined
        ? null
        : {
            columns: appendix.columns,
            progress: [...(appendix.progress ?? [])],
            ...(appendix.scope === undefined ? {} : { scope: appendix.scope }),
            heading: appendix.heading,
          },
  });
  return pieces(text);
}

/**
 * The document again, on the plan's table as it stood.
 *
 * @throws Problem `frozen-unreadable` for a body that a newer version wrote in another way.
 */
export function readFrozenBody(body: readonly string[], table: AppendixDocument): OfficialDocument {
  const read = v.safeParse(BodySchema, parsed(body.join('')));
  if (!read.success) {
    throw new Problem('frozen-unreadable', 'Không đọc được bản báo cáo đã chốt.', {
      advice: 'Bản chốt có thể do phiên bản mới hơn ghi. Đồng chí cập nhật chương trình rồi mở lại.',
    });
  }
  const { frame, blocks, page, subject, appendix } = read.output;
  const document = { frame, blocks, page, subject };
  // Checked above as far as a wrong shape could do harm; the rest is this program's own writing, signed.
  return (appendix === null
    ? document
    : {
        ...document,
        appendix: { ...appendix, progress: new Map(appendix.progress), document: table },
      }) as unknown as OfficialDocument;
}

/** What a block says, without the key it is edited by and the sources it was made from. */
export function plainBlock(block: ReportBlock): ReportBlock {
  const { key, figures, ...plain } = block as KeyedBlock;
  void key;
  void figures;
  return plain;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Never between the halves of a character. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + PIECE, text.length);
    if (/[\ud800-\udbff]/u.test(text.charAt(to - 1)) && to < text.length) to -= 1;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
}
