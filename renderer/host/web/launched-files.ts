import type { OpenedFile } from '#shared/contracts/host.ts';

interface LaunchQueue {
  setConsumer(consumer: (parameters: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files opened with the installed web page (app.webmanifest, `file_handlers`); browsers without it never call. */
export function listenForLaunchedFiles(tell: (files: readonly OpenedFile[]) => void): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    void Promise.all(files.map(read)).then(tell);
  });
}

async function read(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile();
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
