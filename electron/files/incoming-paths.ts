import path from 'node:path';

/** What the system may hand over by double click, command line or a second start. */
const EXTENSIONS: ReadonlySet<string> = new Set(['.skh', '.xlsx', '.xls', '.ods', '.csv', '.docx']);
/** More files than a provincial plan has agencies are not a double click. */
export const MOST_FILES = 100;

/**
 * The files among a command line's arguments. The line is untrusted: switches, URLs, other extensions and everything
 * beyond the limit are left out; relative names are taken from the folder the other process was started in.
 */
export function incomingPaths(argv: readonly string[], workingFolder: string): readonly string[] {
  const files = argv
    .filter((argument) => !argument.startsWith('-') && !/^[a-z][a-z0-9+.-]+:\/\//i.test(argument))
    .filter((argument) => !argument.includes('\0'))
    .filter((argument) => EXTENSIONS.has(path.extname(argument).toLowerCase()))
    .map((argument) => path.resolve(workingFolder, argument));
  return [...new Set(files)].slice(0, MOST_FILES);
}
