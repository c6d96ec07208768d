import * as v from 'valibot';

/** A text of a document: NFC, LF line ends, otherwise as written. */
export const TextSchema = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\r\n?/gu, '\n').normalize('NFC')),
);
