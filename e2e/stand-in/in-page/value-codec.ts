/** The useful part of structured clone as tagged JSON. Typed-array views arrive as Uint8Array. */
export interface ValueCodec {
  encode(value: unknown): unknown;
  decode(value: unknown): unknown;
}

/** Sent to the page as text, so it must not refer to anything outside itself. */
export function makeValueCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
): ValueCodec {
  function encode(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new Error('An object could not be cloned.');
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (value instanceof Map) return { $: 'map', v: Array.from(value, encode) };
    if (value instanceof Set) return { $: 'set', v: Array.from(value, encode) };
    if (value instanceof Error) return { $: 'error', v: value.message };
    if (Array.isArray(value)) return value.map(encode);
    return {
      $: 'object',
      v: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)])),
    };
  }

  function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    const tagged = value as { $: string; v: never };
    switch (tagged.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(tagged.v);
      case 'bigint':
        return BigInt(tagged.v);
      case 'date':
        return new Date(tagged.v);
      case 'buffer':
        return fromBase64(tagged.v).slice().buffer;
      case 'bytes':
        return fromBase64(tagged.v);
      case 'map':
        return new Map(decode(tagged.v) as [unknown, unknown][]);
      case 'set':
        return new Set(decode(tagged.v) as unknown[]);
      case 'error':
        return new Error(tagged.v);
      default:
        return Object.fromEntries(Object.entries(tagged.v).map(([key, item]) => [key, decode(item)]));
    }
  }

  return { encode, decode };
}
