import path from 'node:path';

/** Folders that have a name people know. */
export interface KnownFolders {
  readonly documents: string;
  readonly desktop: string;
  readonly downloads: string;
}

const NAMES: Readonly<Record<keyof KnownFolders, string>> = {
  documents: 'Tài liệu',
  desktop: 'Màn hình nền',
  downloads: 'Tải xuống',
};

/** Where a file lies, in a few words without the user's folders: `Tài liệu\KH158.skh`, `Ổ (E:)\…\KH158.skh`. */
export function describePlace(file: string, folders: KnownFolders): string {
  const name = path.basename(file);
  const parent = path.dirname(file);
  for (const key of Object.keys(NAMES) as (keyof KnownFolders)[]) {
    if (parent === folders[key]) return [NAMES[key], name].join(path.sep);
    if (parent.startsWith(folders[key] + path.sep)) return [NAMES[key], '…', name].join(path.sep);
  }
  return [volumeName(file), '…', name].join(path.sep);
}

/** The disk or stick a file is on, as people call it: `Ổ (E:)`, `USB (KINGSTON)`, `Ổ đĩa` for the computer's own. */
export function volumeName(file: string): string {
  const drive = /^([A-Za-z]):[\\/]/.exec(file)?.[1];
  if (drive !== undefined) return `Ổ (${drive.toUpperCase()}:)`;
  const stick = /^(?:\/run)?\/media\/(?:[^/]+\/)?([^/]+)\//.exec(file)?.[1];
  if (stick !== undefined) return `USB (${stick})`;
  if (file.startsWith('\\\\')) return 'Thư mục mạng';
  return 'Ổ đĩa';
}
