import { assertNever } from '#shared/assert.ts';
import type { OfficeSetup } from './office-setup.ts';

type Signing = Pick<OfficeSetup, 'collective' | 'headPosition' | 'signedBy' | 'signerPosition'>;

/**
 * The lines above the signature, in capitals: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). By order and by mandate a person signs for the head, not for all members:
 * the line with TM. is then left out.
 */
export function signatureLines({
  collective,
  headPosition,
  signedBy,
  signerPosition,
}: Signing): readonly string[] {
  const all = collective.trim() === '' ? [] : [`TM. ${collective}`];
  const lines = ((): readonly string[] => {
    switch (signedBy) {
      case 'head':
        return [...all, headPosition];
      case 'deputy':
        return [...all, `KT. ${headPosition}`, signerPosition];
      case 'by-order':
        return [`TL. ${headPosition}`, signerPosition];
      case 'by-mandate':
        return [`TUQ. ${headPosition}`, signerPosition];
      default:
        return assertNever(signedBy);
    }
  })();
  return lines
    .map((line) => line.normalize('NFC').trim().toLocaleUpperCase('vi'))
    .filter((line) => line !== '');
}
