import { Problem } from '#shared/problem.ts';

const CHOOSE = 'Đồng chí chọn tệp Excel (.xlsx, .xls), .ods, .csv hoặc Word (.docx) có bảng phụ lục.';
const SAVE_AS_EXCEL = 'Đồng chí mở tệp bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi đưa tệp mới vào.';
const SAVE_AS_WORD = 'Đồng chí mở tệp bằng Word, chọn Lưu thành, kiểu .docx, rồi đưa tệp mới vào.';

export function unknownFile(): Problem {
  return new Problem('unknown-file', 'Tệp này không phải bảng tính hay văn bản Word.', { advice: CHOOSE });
}

/** First bytes (as Latin-1 text) → what the file is and what to do with it. */
const BEGINNINGS: readonly (readonly [start: RegExp, what: string, advice: string])[] = [
  [/^\{\\rtf/u, 'văn bản RTF', SAVE_AS_WORD],
  [/^%PDF-/u, 'tệp PDF', 'Đồng chí xin bản Word hoặc Excel của phụ lục; bản PDF không giữ được bảng.'],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8/u, 'hình ảnh', 'Đồng chí xin bản Word hoặc Excel của phụ lục.'],
  [/^Rar!|^7z\u00bc\u00af|^[^ -~]\u008b/u, 'tệp nén', 'Đồng chí giải nén rồi đưa tệp bên trong vào.'],
  [/^MIME-Version:|^From: <Saved by/iu, 'trang web lưu thành một tệp (.mht)', SAVE_AS_EXCEL],
  [/urn:schemas-microsoft-com:office:spreadsheet/u, 'bảng tính XML đời 2003', SAVE_AS_EXCEL],
  [/schemas\.microsoft\.com\/office\/word\/2003|pkg:package/u, 'văn bản Word dạng XML', SAVE_AS_WORD],
  [/oasis:names:tc:opendocument/u, 'tệp OpenDocument một phần (.fods, .fodt)', SAVE_AS_EXCEL],
  [
    /^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|meta|style|body|table|div)\b/isu,
    'trang web, dù tên có thể là .xls',
    SAVE_AS_EXCEL,
  ],
  [/^<(?:\?xml|!doctype|[a-z:]+[\s>])/iu, 'tệp XML', CHOOSE],
  [/^[{[]\s*["{[\]}]/u, 'tệp dữ liệu JSON', CHOOSE],
  [/^ID;P/u, 'bảng tính SYLK', SAVE_AS_EXCEL],
];

/**
 * What a file is that is neither a spreadsheet nor a Word document of a kind we read; null when nothing is known of it.
 *
 * @param oldWord true for a compound file with a Word document in it.
 */
export function foreignFile(bytes: Uint8Array, oldWord = false): Problem | null {
  if (bytes.length === 0)
    return new Problem('unknown-file', 'Tệp trống, không có nội dung.', { advice: CHOOSE });
  if (oldWord) {
    return new Problem('old-word-file', 'Tệp là Word đời cũ (.doc), chương trình không đọc được kiểu này.', {
      advice: SAVE_AS_WORD,
    });
  }
  const head = textOf(bytes.subarray(0, 4096));
  const found = BEGINNINGS.find(([start]) => start.test(head));
  return found === undefined ? null : refused(found[1], found[2]);
}

/** Why a ZIP file is none of ours. */
export function foreignText(type: string, names: readonly string[]): Problem {
  if (type.startsWith('application/vnd.oasis.opendocument.text'))
    return refused('văn bản OpenDocument (.odt)', SAVE_AS_WORD);
  if (names.some((name) => /^Index(?:\/|\.zip)|\.iwa$/u.test(name))) {
    return refused(
      'tệp Numbers hoặc Pages của máy Apple',
      'Đồng chí mở trên máy Apple, xuất ra Excel hoặc Word rồi đưa vào.',
    );
  }
  if (names.some((name) => name.startsWith('ppt/'))) return refused('bản trình chiếu PowerPoint', CHOOSE);
  if (names.some((name) => /\.(?:xlsx?|xlsm|ods|csv|docx?)$/iu.test(name))) {
    return refused('tệp nén ZIP', 'Đồng chí giải nén rồi đưa tệp bên trong vào.');
  }
  return unknownFile();
}

function refused(what: string, advice: string): Problem {
  return new Problem('unknown-file', `Tệp này là ${what}, chương trình không đọc được.`, { advice });
}

/** Latin-1, so that every byte is a character; UTF-16 without its zeros. */
function textOf(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = String.fromCharCode(...(wide ? bytes.subarray(2).filter((byte) => byte !== 0) : bytes));
  return text.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
}
