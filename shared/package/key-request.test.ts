import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { ageRecipient } from '#shared/crypto/age-identity.ts';
import { agencyId, publicKey } from '#shared/ids.ts';
import { HEALTH, machine, PLAN, signer } from '#shared/ledger/testing/book-parts.ts';
import { checkDigits } from './check-digits.ts';
import {
  compareFingerprint,
  keyRequestText,
  readKeyRequest,
  requestOf,
  type KeyRequest,
} from './key-request.ts';
import { packageContents } from './package-contents.ts';
import { readPackage } from './read-package.ts';
import { inputOf } from './testing/sample-package.ts';
import { writePackage } from './write-package.ts';

const KEY = publicKey('7422b9887598068e32c4448a949adb290d0f4e35b9e01b0ee5f1a1e600fe2674');
const REQUEST: KeyRequest = {
  planId: PLAN,
  publicKey: KEY,
  agency: HEALTH,
  agencyName: 'Sở Y tế',
  person: 'Trần Thị Bình',
  encryptTo: null,
};
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('a key request as a line of text', () => {
  it('comes back as it was, also through a chat program', async () => {
    const text = await keyRequestText(REQUEST, null);
    expect(text).toMatch(/^SKH-KHOA:1:[\x21-\x7e]+:[0-9a-f]{8}$/u);
    expect(text.length).toBeLessThan(260);
    expect(await readKeyRequest(text)).toEqual(REQUEST);
    expect(await readKeyRequest(`  ${text.slice(0, 80)}\r\n${text.slice(80)}\n`)).toEqual(REQUEST);
  });

  it('holds whatever names there are', async () => {
    const names = fc.string({ unit: 'grapheme', maxLength: 60 }).map((name) => name.normalize('NFC'));
    await fc.assert(
      fc.asyncProperty(names, names, async (agencyName, person) => {
        const request = { ...REQUEST, agency: agencyId('so-du-lich'), agencyName, person };
        expect(await readKeyRequest(await keyRequestText(request, null))).toEqual(request);
      }),
      { numRuns: 60, seed: 158 },
    );
  });

  it('with any character changed or lost is refused', async () => {
    const text = await keyRequestText(REQUEST, null);
    for (let at = 0; at < text.length; at++) {
      await expect(readKeyRequest(text.slice(0, at) + text.slice(at + 1))).rejects.toThrow(/\.$/u);
      const other = text[at] === 'a' ? 'b' : 'a';
      await expect(readKeyRequest(text.slice(0, at) + other + text.slice(at + 1))).rejects.toThrow(/\.$/u);
    }
  });

  it('says what is wrong', async () => {
    await expect(readKeyRequest('https://example.org')).rejects.toThrow(code('not-a-key-request'));
    await expect(readKeyRequest('')).rejects.toThrow(code('not-a-key-request'));
    await expect(readKeyRequest('SKH-KHOA:3:x')).rejects.toThrow(code('key-request-newer'));
    await expect(readKeyRequest('SKH-KHOA:1:%:x')).rejects.toThrow(code('key-request-damaged'));
  });
});

describe('a signed key request', () => {
  it('says where encrypted packages go to, and fits a QR code that a telephone reads', async () => {
    const health = await signer(2);
    const request = { ...REQUEST, encryptTo: await ageRecipient(health) };
    const text = await keyRequestText(request, health);
    expect(text).toMatch(/^SKH-KHOA:2:/u);
    expect(text.length).toBeLessThan(460);
    expect(await readKeyRequest(text)).toEqual(request);
    expect(await readKeyRequest(await keyRequestText(REQUEST, health))).toEqual(REQUEST);
  });

  it('in which somebody on the way changed anything is refused, whatever the check digits say', async () => {
    const [health, thief] = [await signer(2), await signer(9)];
    const request = { ...REQUEST, encryptTo: await ageRecipient(health) };
    const fields = (await keyRequestText(request, health)).split(':').slice(0, -1);
    const address = await ageRecipient(thief);
    const forged = [
      fields.with(7, address),
      fields.with(4, 'so-tai-chinh'),
      fields.with(6, 'Ai%20kh%C3%A1c'),
      fields.with(7, ''),
      fields.with(8, '00'.repeat(64)),
      fields.with(8, 'x'),
      (await keyRequestText({ ...request, encryptTo: address }, thief)).split(':').slice(0, -1),
    ];
    for (const each of forged) {
      const text = each.join(':');
      await expect(readKeyRequest(`${text}:${await checkDigits(text)}`)).rejects.toThrow(
        code('key-request-forged'),
      );
    }
  });

  it('is not to be had from an older line, whose address nobody stood for', async () => {
    const plain = await keyRequestText({ ...REQUEST, encryptTo: 'age1qqqqqqqqqqqq' }, null);
    expect(await readKeyRequest(plain)).toEqual(REQUEST);
    const unsigned = `${plain.split(':').slice(0, -2).join(':')}:${await ageRecipient(await signer(2))}`;
    expect(await readKeyRequest(`${unsigned}:${await checkDigits(unsigned)}`)).toEqual(REQUEST);
  });
});

describe('a key request as a file', () => {
  it('is a package without segments, of a few kB', async () => {
    const health = await machine(2, HEALTH, null);
    const segments = packageContents(health.ledger, 'request', { agency: HEALTH });
    const file = await writePackage(inputOf(health, { kind: 'request', period: null, segments, seen: [] }));
    expect(file.length).toBeLessThan(4000);
    const { manifest } = await readPackage(file);
    expect(manifest.counts).toEqual({ segments: 0, changes: 0, attachments: 0 });
    expect(requestOf(manifest)).toEqual(REQUEST);
  });
});

describe('comparing a fingerprint by telephone', () => {
  it('tells the same, another and an unfinished one apart', () => {
    const shown = fingerprint(KEY);
    expect(compareFingerprint(shown, KEY)).toBe('same');
    expect(compareFingerprint(` ${shown.toLowerCase().replaceAll('-', ' ')} `, KEY)).toBe('same');
    expect(compareFingerprint(shown.slice(0, 9), KEY)).toBe('incomplete');
    expect(compareFingerprint('', KEY)).toBe('incomplete');
    expect(compareFingerprint(`${shown}2`, KEY)).toBe('different');
    expect(compareFingerprint(`2${shown.slice(1)}`, KEY)).toBe('different');
  });
});
