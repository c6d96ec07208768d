/** A sentence without its end, as it is held in another text. */
const core = (sentence: string): string => sentence.trim().replace(/[.;,!?\s]+$/u, '');

/** The own result with another agency's sentence after it, on a line of its own, its source named. */
export function takenOver(result: string, sentence: string, source: string): string {
  const line = `${core(sentence)} (theo ${source}).`;
  const own = result.trimEnd();
  return own === '' ? line : `${own}\n${line}`;
}

/** The own result has the sentence already. */
export function hasTaken(result: string, sentence: string): boolean {
  return result.includes(`${core(sentence)} (theo `);
}
