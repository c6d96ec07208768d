/** Agencies of one cell told apart by their words: "Chủ trì: Sở Xây dựng; Phối hợp: các Sở, ban, ngành". */
export interface JointCell {
  readonly lead: string;
  readonly coordinating: string;
}

const MARK =
  /(?:^|(?<=[\s;,.]))[-–+•*\s(]*(?:(?:các\s+)?(?:cơ quan|đơn vị|cq|đv)(?:\s*[,/]\s*đơn vị)?\s+)?(?<role>chủ trì|phối hợp|ct|ph)(?:\s+(?:thực hiện|chính|tham mưu))?\s*:\s*/giu;

/** Splits a cell by "Chủ trì:" and "Phối hợp:"; null where neither word is followed by a colon. */
export function splitJointCell(text: string): JointCell | null {
  const marks = [...text.matchAll(MARK)];
  if (!marks.some((mark) => isCoordinating(mark))) return null;
  const before = trimmed(text.slice(0, marks[0]?.index ?? 0));
  const lead = before === '' ? [] : [before];
  const coordinating: string[] = [];
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]?.index;
    const written = trimmed(text.slice(mark.index + mark[0].length, next ?? text.length));
    // The full stop before the other part joins the two; at the end of the cell it is the text's own.
    const piece = next === undefined ? written : written.replace(/\.$/u, '');
    if (piece !== '') (isCoordinating(mark) ? coordinating : lead).push(piece);
  }
  return { lead: lead.join('; '), coordinating: coordinating.join('; ') };
}

function isCoordinating(mark: RegExpMatchArray): boolean {
  return /^(?:phối hợp|ph)$/iu.test(mark.groups?.['role'] ?? '');
}

/** Without the marks that join it to the other part. */
function trimmed(text: string): string {
  return text.replace(/^[\s\-–+•]+|[\s;,\-–+•]+$/gu, '');
}
