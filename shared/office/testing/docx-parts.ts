import { strFromU8, unzipSync } from 'fflate';

/** The XML of a part of a .docx, the main document by default; '' where there is none. */
export function docxPart(bytes: Uint8Array, name = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The text of a main document's XML, one line per paragraph. */
export function docxText(xml: string): string {
  return xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<w:br\/>/gu, '\n')
    .replace(/<w:noBreakHyphen\/>/gu, '-')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The paragraphs of a style, as text. */
export function paragraphsOf(xml: string, style: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gsu)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => docxText(paragraph).trim());
}
