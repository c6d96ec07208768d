import { cleanText } from '#shared/text/clean-text.ts';

/** So long that it still tells what is in the file, and short enough for every file system with a folder before it. */
const LONGEST = 120;
/** What Windows does not take in a name. */
const FORBIDDEN = /[:*?"<>|\n]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/**
 * A file's name as it can be written anywhere: without folders, in NFC, without invisible characters (which turn an
 * ending round), at most 120 characters with the ending kept. Idempotent; never empty.
 */
export function plainFileName(name: string): string {
  const last = name.replace(/^.*[/\\]/su, '');
  const written = cleanText(last)
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const safe = DEVICES.test(written) ? `-${written}` : written;
  return safe === '' ? 'tep' : shortened(safe);
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? '';
  const stem = letters.slice(0, LONGEST - [...ending].length - 1).join('');
  return `${stem.replace(/[\s.]+$/u, '')}…${ending}`;
}
