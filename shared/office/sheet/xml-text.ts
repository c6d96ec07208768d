const SPECIAL = /[&<>"\t]/u;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As a reference, because a plain one in an attribute becomes a space.
  '\t': '&#9;',
};

/** A text for the content or a quoted attribute of an XML element. Control characters must be gone already. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"\t]/gu, (character) => ESCAPED[character] ?? '') : text;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
