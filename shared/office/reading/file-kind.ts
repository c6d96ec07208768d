import { ZipArchive } from '../zip/open-zip.ts';
import { passwordProtected } from '../zip/zip-problems.ts';
import { CompoundFile } from './compound-file.ts';
import { foreignFile, foreignText, unknownFile } from './foreign-files.ts';
import { checkFileSize, checkXlsSize } from './grid-budget.ts';
import { mainPart } from './office-package.ts';

/** What a file is by its content; its name is never believed. A container comes opened, its directory checked. */
export type OfficeFile =
  | { readonly kind: 'xlsx' | 'ods' | 'word' | 'xlsb'; readonly zip: ZipArchive }
  | { readonly kind: 'xls'; readonly stream: Uint8Array }
  | { readonly kind: 'text-table' };

const PARTS = ['xl/workbook.xml', 'xl/workbook.bin', 'word/document.xml'];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells by its bytes what kind of file this is.
 *
 * @throws Problem `password-protected`, `old-word-file`, `file-damaged`, `file-too-large` or `unknown-file`.
 */
export function officeFile(bytes: Uint8Array): OfficeFile {
  checkFileSize(bytes);
  if (startsWith(bytes, ZIP)) return zipFile(new ZipArchive(bytes));
  if (startsWith(bytes, COMPOUND)) return compoundFile(bytes);
  const foreign = foreignFile(bytes);
  if (foreign !== null) throw foreign;
  if (!looksLikeText(bytes)) throw unknownFile();
  return { kind: 'text-table' };
}

function zipFile(zip: ZipArchive): OfficeFile {
  if (zip.has('encrypted-package')) throw passwordProtected();
  const type = decode(zip.read('mimetype'));
  if (type.startsWith('application/vnd.oasis.opendocument.') && isEncrypted(zip)) throw passwordProtected();
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return { kind: 'ods', zip };
  // Some programs call the main part document2.xml, or put it elsewhere.
  const main = mainPart(zip) ?? PARTS.find((part) => zip.has(part)) ?? '';
  if (/^xl\/.*\.bin$/iu.test(main)) return { kind: 'xlsb', zip };
  if (/^xl\//iu.test(main)) return { kind: 'xlsx', zip };
  if (/^word\//iu.test(main)) return { kind: 'word', zip };
  throw foreignText(type, zip.names);
}

/** OpenDocument keeps the parts of a file with a password in place, unreadable, and says so in its manifest. */
function isEncrypted(zip: ZipArchive): boolean {
  return decode(zip.read('META-INF/manifest.xml')).includes('encryption-data');
}

function compoundFile(bytes: Uint8Array): OfficeFile {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage') || file.has('EncryptionInfo')) throw passwordProtected();
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream !== undefined) {
    checkXlsSize(stream);
    return { kind: 'xls', stream };
  }
  throw foreignFile(bytes, file.has('WordDocument')) ?? unknownFile();
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A text table has no control bytes, but for the zeros of UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (
    utf16 || !bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  );
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
