/**
 * TCVN3 ("ABC", TCVN 5712:1993 VN3): one byte for every small letter with its marks. Letters with a tone have no
 * capitals of their own: capitals are the small letters' bytes in a font that draws capitals (.VnTimeH).
 */
const SMALL =
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ';
const CAPITAL = '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';

const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from((SMALL + CAPITAL).matchAll(/(?<from>.)(?<to>.)/gsu), ({ groups }) => [
    groups?.['from'] ?? '',
    groups?.['to'] ?? '',
  ]),
);

/** Bytes of the table; also where a symbol font has moved them (U+F0A1 … U+F0FE). */
const CODES = /[\u00a1-\u00fe\uf0a1-\uf0fe]/gu;

/**
 * Text in a TCVN3 font as Unicode (NFC). Characters outside the table, proper Vietnamese letters among them, stay.
 *
 * @param capitals true for a font whose name ends in H: everything it draws is a capital.
 */
export function fromTcvn3(text: string, capitals = false): string {
  const converted = text
    .replace(CODES, (code) => LETTERS.get(String.fromCharCode(code.charCodeAt(0) & 0xff)) ?? code)
    .normalize('NFC');
  return capitals ? converted.toUpperCase() : converted;
}
