/** Ends of sentences after which a new one begins with a capital letter or a digit; "TP. Phú Quốc" and "1.486" stay whole. */
const BETWEEN = /(?<=\p{L}{3}[.!?;]|[)%”"\d][.!?;])\s+(?=[\p{Lu}\d“"])/u;

/** The sentences of a text, line by line, without bullets; none is empty. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .flatMap((line) => line.replace(/^\s*[-–+•]\s+/u, '').split(BETWEEN))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
