import type { SavedFile, SaveRequest } from '#shared/contracts/host.ts';
import { Problem } from '#shared/problem.ts';
import { FILE_TYPES } from './file-types.ts';

interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types?: readonly { description: string; accept: Record<string, readonly string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

/** Long enough for the browser to have taken the download over. */
const KEEP_URL = 60_000;

/** Saves where the officer says and reads it again, in browsers that can; elsewhere a download, which nobody can check. */
export async function saveInBrowser(request: SaveRequest): Promise<SavedFile | null> {
  return hasSavePicker(window) ? saveWithPicker(window, request) : download(request);
}

/** Every file as a download: a page cannot put several into a folder. The browser asks once whether it may. */
export function downloadAll(requests: readonly SaveRequest[]): Promise<readonly SavedFile[]> {
  return Promise.resolve(requests.map(download));
}

function hasSavePicker(target: object): target is SavePicker {
  return 'showSaveFilePicker' in target;
}

async function saveWithPicker(picker: SavePicker, request: SaveRequest): Promise<SavedFile | null> {
  const { label, mime, extension } = FILE_TYPES[request.kind];
  let handle: FileSystemFileHandle;
  try {
    handle = await picker.showSaveFilePicker({
      suggestedName: request.suggestedName,
      ...(extension === null ? {} : { types: [{ description: label, accept: { [mime]: [extension] } }] }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
  await write(handle, request);
  const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  if (!same(written, request.bytes)) throw notWritten(handle.name);
  return { name: handle.name, place: handle.name, bytes: written.byteLength, verified: true };
}

/** The browser writes to a file beside it and swaps them at `close`, so the old content stays when this fails. */
async function write(handle: FileSystemFileHandle, { bytes }: SaveRequest): Promise<void> {
  try {
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    throw notWritten(handle.name, error);
  }
}

function download({ suggestedName, kind, bytes }: SaveRequest): SavedFile {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: FILE_TYPES[kind].mime }));
  link.download = suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_URL);
  return { name: suggestedName, place: suggestedName, bytes: bytes.byteLength, verified: false };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}

function notWritten(name: string, cause?: unknown): Problem {
  return new Problem('write-failed', 'Trình duyệt không ghi được tệp vào nơi đã chọn.', {
    where: name,
    advice: 'Dữ liệu vẫn nguyên trong sổ. Đồng chí chọn nơi khác, hoặc giải phóng chỗ rồi thử lại.',
    cause,
  });
}
