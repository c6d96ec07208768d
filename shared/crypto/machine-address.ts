import type { PublicKey } from '#shared/ids.ts';
import { ageRecipient, type KeyThatSigns } from './age-identity.ts';
import { verifySignature } from './ed25519.ts';
import { fromHex, toHex } from './hex.ts';

/** Where encrypted packages for a machine go to, and its key's word that it is so. */
export interface MachineAddress {
  /** `age1…` */
  readonly encryptTo: string;
  /** Ed25519 by the machine's key over the address, 128 lower-case hex digits. */
  readonly proof: string;
}

/** What an address looks like; whether anybody can be reached there only its machine knows. */
export const ADDRESS_FORM = /^age1[a-z0-9]{10,200}$/u;

/**
 * The address with its proof. The fingerprint that is compared by telephone covers the key and not the address: without
 * the key's signature, whoever carries a request could put their own address into it and read what is sent there.
 */
export async function machineAddress(key: KeyThatSigns): Promise<MachineAddress> {
  const encryptTo = await ageRecipient(key);
  return { encryptTo, proof: toHex(await key.sign(addressMessage(encryptTo))) };
}

/** Whether the key itself said that this is its address. */
export async function isAddressOf(key: PublicKey, { encryptTo, proof }: MachineAddress): Promise<boolean> {
  if (!ADDRESS_FORM.test(encryptTo) || !/^[0-9a-f]{128}$/u.test(proof)) return false;
  return verifySignature(key, addressMessage(encryptTo), fromHex(proof));
}

/** Names its purpose, so that no other signature can pass as one for an address. */
function addressMessage(encryptTo: string): Uint8Array {
  return new TextEncoder().encode(`skh-address-1 ${encryptTo}`);
}
