/** Writes Vietnamese as old fonts had it, from tables of its own: the other way than the product's. */
const TCVN3: Readonly<Record<string, string>> = table(
  'à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö ' +
    'ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô ư \u00ad ' +
    'ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ §',
);

const VNI_SMALL =
  'á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä đ ñ é eù è eø ẻ eû ẽ eõ ẹ eï ' +
  'ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ' +
  'ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î';
const VNI: Readonly<Record<string, string>> = table(`${VNI_SMALL} ${VNI_SMALL.toUpperCase()}`);

/** Capitals with a tone have no byte in TCVN3 and stay as they are. */
export function toTcvn3(text: string): string {
  return swap(text, TCVN3);
}

export function toVni(text: string): string {
  return swap(text, VNI);
}

function swap(text: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(text.normalize('NFC'), (letter) => letters[letter] ?? letter).join('');
}

function table(text: string): Readonly<Record<string, string>> {
  const words = text.split(' ');
  return Object.fromEntries(
    Array.from({ length: words.length / 2 }, (_, at) => [words[2 * at] ?? '', words[2 * at + 1] ?? '']),
  );
}
