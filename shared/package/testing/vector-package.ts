import { sha256Hex } from '#shared/crypto/sha256.ts';
import { inputOf, reportingMachine } from './sample-package.ts';
import { writePackage } from '../write-package.ts';

/**
 * The package of the test vectors in docs/formats: fixed keys, fixed times, one attachment.
 * `npx tsx shared/package/testing/freeze.ts FILE` writes it; frozen copies lie in seeds/frozen.
 */
export async function vectorPackage(): Promise<Uint8Array> {
  const { health } = await reportingMachine();
  const evidence = new TextEncoder().encode('Biên bản nghiệm thu số 12/BB-SYT ngày 10/9/2024\n');
  return writePackage(inputOf(health, { attachments: new Map([[await sha256Hex(evidence), evidence]]) }));
}
