import { damagedXml } from './xml-problems.ts';

/** Decodes an XML part piece by piece: UTF-8, UTF-16 with a mark, or what its first line declares. */
export function* decodeXml(chunks: Iterable<Uint8Array>, part: string): Generator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for (const chunk of chunks) {
      if (chunk.length === 0) continue;
      decoder ??= decoderFor(chunk);
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder?.decode() ?? '';
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      throw damagedXml(part, 'có chữ không đúng bảng mã', error);
    }
    throw error;
  }
}

function decoderFor(first: Uint8Array): TextDecoder {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  const head = String.fromCharCode(...first.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding=["'](?<name>[A-Za-z0-9._-]+)["']/u.exec(
    head,
  );
  return new TextDecoder(declared?.groups?.['name'] ?? 'utf-8', { fatal: true });
}
