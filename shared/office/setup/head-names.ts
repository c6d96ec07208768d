import { fold } from '#shared/text/fold.ts';

const capitals = (text: string): string => text.normalize('NFC').trim().toLocaleUpperCase('vi');

/** The body above as it stands in the head: capitals; it may be abbreviated, the issuing body may not. */
export function parentInHead(parent: string): string {
  return capitals(parent.replace(/^ủy ban nhân dân/iu, 'UBND'));
}

/** The issuing body as it stands in the head: capitals, "Ủy ban nhân dân" on a line of its own when a place follows. */
export function issuerInHead(issuer: string): string {
  return capitals(issuer.replace(/^(ủy ban nhân dân) /iu, '$1\n'));
}

/** Whether a body is a people's committee, whose documents are signed on behalf of all its members. */
export function isCommittee(agency: string): boolean {
  return fold(agency).startsWith('uy ban nhan dan');
}

/** The first letters of a name's words, without "và": `Sở Y tế` → `SYT`. */
export function initials(agency: string): string {
  return agency
    .split(/[\s,\-–]+/u)
    .filter((word) => word !== '' && fold(word) !== 'va')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

/** `Phú Quốc` for `Ủy ban nhân dân thành phố Phú Quốc`; undefined for a name without a place. */
export function placeInName(agency: string): string | undefined {
  return /(?:thành phố|thị xã|huyện|quận|đặc khu|phường|xã|tỉnh)\s+(?<place>\p{Lu}.*)$/u.exec(agency)
    ?.groups?.['place'];
}
