import { sha256Hex } from '#shared/crypto/sha256.ts';
import { HEALTH, NOW } from '#shared/ledger/testing/book-parts.ts';
import { inputOf, reportingMachine } from './sample-package.ts';
import { writePackage } from '../write-package.ts';

/**
 * The package of the test vectors in docs/formats: fixed keys, fixed times, one attachment.
 * `npx tsx shared/package/testing/freeze.ts FILE` writes it; frozen copies lie in seeds/frozen.
 */
export async function vectorPackage(): Promise<Uint8Array> {
  const { health } = await reportingMachine();
  await health.write(
    ['I.2', 'I.3', 'I.4', 'I.5'].map((task, i) => ({
      entity: `rep/${HEALTH}/${task}/2024-Q3`,
      fields: {
        progress: i * 25,
        state: 'in-progress',
        products: [{ number: '12/BB-SYT', date: '2024-09-10', title: '' }],
      },
    })),
    NOW + 2,
  );
  const evidence = new TextEncoder().encode('Biên bản nghiệm thu số 12/BB-SYT ngày 10/9/2024\n');
  return writePackage(inputOf(health, { attachments: new Map([[await sha256Hex(evidence), evidence]]) }));
}
