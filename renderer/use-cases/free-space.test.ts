import { expect, it } from 'vitest';
import { memoryHost } from '#renderer/testing/memory-host.ts';
import { segmentHash } from '#shared/ids.ts';
import { freeSpaceFor } from './free-space.ts';

const MEGABYTE = 1_000_000;

async function hostWith(freeBytes: number | null) {
  const host = await memoryHost();
  const info = await host.info();
  return { ...host, info: async () => ({ ...info, freeBytes }) };
}
const file = (size: number) => ({ name: 'x.skh', bytes: new Uint8Array(size) });
const book = [
  { hash: segmentHash('0'.repeat(64)), bytes: new Uint8Array(20 * MEGABYTE), signature: new Uint8Array(64) },
];

it('asks for room for the files twice, the snapshot of the book before them, and a reserve', async () => {
  const host = await hostWith(79 * MEGABYTE);
  await expect(freeSpaceFor(host, [file(5 * MEGABYTE)])).resolves.toBeUndefined();
  await expect(freeSpaceFor(host, [file(5 * MEGABYTE)], undefined, book)).rejects.toMatchObject({
    code: 'disk-almost-full',
    message: 'Ổ đĩa chỉ còn 79 MB, chưa nhận gói nào.',
    advice: expect.stringContaining('ít nhất 80 MB') as string,
  });
  await expect(
    freeSpaceFor(await hostWith(80 * MEGABYTE), [file(5 * MEGABYTE)], undefined, book),
  ).resolves.toBeUndefined();
  await expect(
    freeSpaceFor(await hostWith(null), [file(5 * MEGABYTE)], undefined, book),
  ).resolves.toBeUndefined();
});
