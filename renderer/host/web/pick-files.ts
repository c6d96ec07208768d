import { checkAttachmentSize } from '#shared/package/attachments.ts';
import type { OpenedFile, OpenRequest } from '#shared/contracts/host.ts';
import { FILE_TYPES } from './file-types.ts';

/** The browser's file picker. Empty when cancelled. Must be called from a click or a key press. */
export async function pickFiles({ kinds, multiple }: OpenRequest): Promise<readonly OpenedFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = kinds
    .map((kind) => FILE_TYPES[kind])
    .flatMap(({ extension, alsoOpens = [] }) => [extension ?? '', ...alsoOpens])
    .filter((ending) => ending !== '')
    .join(',');
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
  // Nothing is read of a film that could not be attached anyway.
  if (kinds.every((kind) => kind === 'evidence')) {
    for (const { name, size } of chosen) checkAttachmentSize(name, size);
  }
  return Promise.all(
    chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
