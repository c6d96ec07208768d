import { fromHex, toHex } from '#shared/crypto/hex.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { hashSegment } from '#shared/ledger/segment-signature.ts';
import type { SignedSegment } from '#shared/ledger/types.ts';
import { LOG_NAME } from './package-layout.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { packageProblem } from './package-problem.ts';

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const SIGNATURE_DIGITS = 128;
const LENGTH_DIGITS = 9;

/** All segments one after another: `<length> <signature>\n<bytes>\n`. Deflated as one, because neighbours are alike. */
export function encodeLog(segments: readonly SignedSegment[]): Uint8Array {
  const encoder = new TextEncoder();
  const frames = segments.map(({ bytes, signature }) => ({
    head: encoder.encode(`${bytes.length} ${toHex(signature)}\n`),
    bytes,
  }));
  const log = new Uint8Array(
    frames.reduce((sum, { head, bytes }) => sum + head.length + bytes.length + 1, 0),
  );
  let offset = 0;
  for (const { head, bytes } of frames) {
    log.set(head, offset);
    log.set(bytes, offset + head.length);
    offset += head.length + bytes.length;
    log[offset++] = LINE_FEED;
  }
  return log;
}

/**
 * The segments of a log, each with the hash of its bytes. Bytes are views into the log, nothing is copied.
 * @throws Problem `part-damaged` or `too-large`
 */
export async function decodeLog(log: Uint8Array): Promise<readonly SignedSegment[]> {
  const frames: { bytes: Uint8Array; signature: Uint8Array }[] = [];
  for (let offset = 0; offset < log.length;) {
    if (frames.length >= PACKAGE_LIMITS.segments) throw packageProblem('too-large', LOG_NAME);
    const head = frameHead(log, offset);
    const end = head.bytesAt + head.length;
    if (log[end] !== LINE_FEED) throw damaged(offset);
    frames.push({ bytes: log.subarray(head.bytesAt, end), signature: head.signature });
    offset = end + 1;
  }
  return Promise.all(frames.map(({ bytes, signature }) => hashSegment(bytes, signature)));
}

function frameHead(log: Uint8Array, offset: number) {
  const space = log.indexOf(SPACE, offset);
  const bytesAt = space + 1 + SIGNATURE_DIGITS + 1;
  if (space < 0 || space - offset > LENGTH_DIGITS || log[bytesAt - 1] !== LINE_FEED) throw damaged(offset);
  const lengthText = ascii(log, offset, space);
  const signatureText = ascii(log, space + 1, bytesAt - 1);
  if (!/^[1-9]\d*$/.test(lengthText) || !/^[0-9a-f]*$/.test(signatureText)) throw damaged(offset);
  const length = Number(lengthText);
  if (length > LIMITS.segmentBytes) throw packageProblem('too-large', `${LOG_NAME} @${offset}`);
  return { bytesAt, length, signature: fromHex(signatureText) };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function damaged(offset: number) {
  return packageProblem('part-damaged', `${LOG_NAME} @${offset}`);
}
