import { describe, expect, it } from 'vitest';
import { ageIdentity, ageRecipient } from '#shared/crypto/age-identity.ts';
import { openAgeHeader } from '#shared/crypto/open-age-header.ts';
import { signer } from '#shared/ledger/testing/book-parts.ts';
import { Problem } from '#shared/problem.ts';
import { ageHeader, needsPassphrase, passphraseWork } from './age-header.ts';
import { decryptPackage, encryptPackage } from './encryption.ts';
import { isEncrypted } from './is-encrypted.ts';
import { readPackage } from './read-package.ts';
import { samplePackage } from './testing/sample-package.ts';

const QUICK = 10;
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('an encrypted package', () => {
  it('opens with the keys of the machines it was meant for and no other', async () => {
    const file = await samplePackage();
    const [health, tourism, stranger] = [await signer(2), await signer(3), await signer(4)];
    const recipients = [await ageRecipient(health), await ageRecipient(tourism)];
    const sealed = await encryptPackage(file, { recipients });
    expect(isEncrypted(sealed)).toBe(true);
    expect(isEncrypted(file)).toBe(false);
    for (const machine of [health, tourism]) {
      expect(await decryptPackage(sealed, { identity: await ageIdentity(machine) })).toEqual(file);
    }
    await expect(decryptPackage(sealed, { identity: await ageIdentity(stranger) })).rejects.toThrow(
      code('not-for-us'),
    );
    await expect(readPackage(sealed)).rejects.toThrow(code('encrypted'));
  });

  it('opens where the keys lie, with nothing but its header going there', async () => {
    const file = await samplePackage();
    const health = await signer(2);
    const sealed = await encryptPackage(file, { recipients: [await ageRecipient(health)] });
    const seen: Uint8Array[] = [];
    const openHeader = async (header: Uint8Array) => {
      seen.push(header);
      return openAgeHeader(header, [health]);
    };
    expect(await decryptPackage(sealed, { openHeader })).toEqual(file);
    expect(seen.map(({ length }) => length)).toEqual([ageHeader(sealed)?.length]);
    expect(seen[0]?.length).toBeLessThan(220);
    const other = async (header: Uint8Array) => openAgeHeader(header, [await signer(3)]);
    await expect(decryptPackage(sealed, { openHeader: other })).rejects.toThrow(code('not-for-us'));
    const locked = async () => {
      throw new Problem('key-locked', 'Kho khóa đang đóng.');
    };
    await expect(decryptPackage(sealed, { openHeader: locked })).rejects.toThrow(code('key-locked'));
  });

  it('tells by its head whether it wants a passphrase or a certain machine', async () => {
    const file = await samplePackage();
    const for2 = await encryptPackage(file, { recipients: [await ageRecipient(await signer(2))] });
    const closed = await encryptPackage(file, { passphrase: 'một câu dài dễ nhớ', workFactor: QUICK });
    expect([needsPassphrase(for2), needsPassphrase(closed), needsPassphrase(file)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(ageHeader(closed.subarray(0, 60))).toBeNull();
  });

  it('does not begin what would hold the machine up, whatever passphrase is given', async () => {
    const file = await samplePackage();
    const passphrase = 'một câu dài dễ nhớ';
    const text = new TextDecoder('latin1').decode(
      await encryptPackage(file, { passphrase, workFactor: QUICK }),
    );
    const costly = Uint8Array.from(text.replace(/(-> scrypt \S+) 10\n/u, '$1 20\n'), (c) => c.charCodeAt(0));
    expect(passphraseWork(costly)).toBe(20);
    await expect(decryptPackage(costly, { passphrase })).rejects.toThrow(code('passphrase-too-costly'));
  });

  it('names the one address that is none among many, also one that only looks like an address', async () => {
    const file = await samplePackage();
    const sound = await ageRecipient(await signer(2));
    // 32 zero bytes in Bech32: a point on which every secret gives the same.
    const empty = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z';
    for (const bad of [empty, sound.replace(/.$/u, (last) => (last === 'q' ? 'p' : 'q'))]) {
      await expect(encryptPackage(file, { recipients: [sound, bad] })).rejects.toMatchObject({
        code: 'bad-recipient',
        where: bad,
      });
    }
  });

  it('gives a machine the same address every time, and every machine another', async () => {
    const addresses = await Promise.all([2, 2, 3].map(async (n) => ageRecipient(await signer(n))));
    expect(addresses[0]).toBe(addresses[1]);
    expect(addresses[0]).not.toBe(addresses[2]);
    expect(addresses[0]).toMatch(/^age1[a-z0-9]{58}$/u);
  });

  it('opens with the passphrase however it was typed, and not with another', async () => {
    const file = await samplePackage();
    const passphrase = 'báo cáo quý III năm 2024';
    const sealed = await encryptPackage(file, { passphrase: passphrase.normalize('NFD'), workFactor: QUICK });
    expect(await decryptPackage(sealed, { passphrase })).toEqual(file);
    await expect(decryptPackage(sealed, { passphrase: `${passphrase}.` })).rejects.toThrow(
      code('not-for-us'),
    );
  });

  it('is refused for a short passphrase, nobody, or an address that is none', async () => {
    const file = await samplePackage();
    await expect(encryptPackage(file, { passphrase: 'ngắn' })).rejects.toThrow(code('passphrase-too-short'));
    await expect(encryptPackage(file, { recipients: [] })).rejects.toThrow(code('nobody-to-encrypt-to'));
    await expect(encryptPackage(file, { recipients: ['age1xyz'] })).rejects.toThrow(code('bad-recipient'));
  });

  it('changed or cut anywhere is never opened', async () => {
    const file = await samplePackage();
    const identity = await ageIdentity(await signer(2));
    const sealed = await encryptPackage(file, { recipients: [await ageRecipient(await signer(2))] });
    for (let at = 0; at < sealed.length; at += at < 220 ? 3 : 97) {
      const spoilt = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      await expect(decryptPackage(spoilt, { identity })).rejects.toThrow(/Gói/u);
      await expect(decryptPackage(sealed.subarray(0, at), { identity })).rejects.toThrow(/Gói/u);
    }
  });
});
