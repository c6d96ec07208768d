import { describe, expect, it } from 'vitest';
import { publicKey } from '#shared/ids.ts';
import { generateSigner, signerFromPkcs8, verifySignature } from './ed25519.ts';
import { fingerprint } from './fingerprint.ts';
import { fromHex, isHex32, toHex } from './hex.ts';
import { sha256Hex } from './sha256.ts';

const text = (value: string) => new TextEncoder().encode(value);

describe('hex', () => {
  it('goes there and back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(fromHex(toHex(bytes))).toEqual(bytes);
  });

  it.each(['0', 'AB', '0g', ' 00', '0x'])('refuses %j', (wrong) => {
    expect(() => fromHex(wrong)).toThrow(RangeError);
  });

  it('knows 32 bytes in lower case only', () => {
    expect(isHex32('ab'.repeat(32))).toBe(true);
    expect(isHex32('AB'.repeat(32))).toBe(false);
    expect(isHex32('ab'.repeat(31))).toBe(false);
    expect(isHex32(`${'ab'.repeat(32)}\n`)).toBe(false);
  });
});

describe('sha256', () => {
  it('agrees with FIPS 180-4', async () => {
    expect(await sha256Hex(text('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('Ed25519', () => {
  // RFC 8032, section 7.1, test 2
  const key = publicKey('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
  const signature = fromHex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );

  it('accepts the vector of RFC 8032 and nothing else', async () => {
    const message = fromHex('72');
    expect(await verifySignature(key, message, signature)).toBe(true);
    expect(await verifySignature(key, fromHex('73'), signature)).toBe(false);
    expect(await verifySignature(key, message, signature.with(3, 1))).toBe(false);
    expect(await verifySignature(key, message, signature.subarray(1))).toBe(false);
    expect(await verifySignature(publicKey('ff'.repeat(32)), message, signature)).toBe(false);
    expect(await verifySignature(publicKey('no key'), message, signature)).toBe(false);
  });

  it('keeps a key over export and import', async () => {
    const signer = await generateSigner();
    const again = await signerFromPkcs8(await signer.exportPkcs8());
    expect(again.publicKey).toBe(signer.publicKey);
    const message = text('kế hoạch');
    expect(await verifySignature(signer.publicKey, message, await again.sign(message))).toBe(true);
  });
});

describe('fingerprint', () => {
  it('is four groups of four letters that cannot be mistaken', () => {
    const key = publicKey('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    expect(fingerprint(key)).toBe('9P23-HJZA-AG6P-P6PR');
    expect(fingerprint(key)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  });

  it('tells keys apart that differ in one of the first 80 bits', () => {
    const key = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
    for (let at = 0; at < 20; at++) {
      const digit = key[at] === '0' ? '1' : '0';
      const other = key.slice(0, at) + digit + key.slice(at + 1);
      expect(fingerprint(publicKey(other))).not.toBe(fingerprint(publicKey(key)));
    }
  });
});
