import { describe, expect, it } from 'vitest';
import { checkAttachment, fileRef } from './attachments.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 biên bản');
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('an attached file', () => {
  it('is named by its content, with its plain name', async () => {
    const ref = await fileRef('C:\\Users\\an\\Biên bản.pdf'.normalize('NFD'), pdf);
    expect(ref).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      name: 'Biên bản.pdf',
      size: pdf.length,
    });
  });

  it.each([
    ['cai-dat.exe', pdf, 'attachment-runs'],
    ['hop-dong.pdf.js', pdf, 'attachment-runs'],
    ['so-lieu.XLSM', pdf, 'attachment-runs'],
    ['anh\u202Egpj.exe', pdf, 'attachment-runs'],
    ['anh.e\u200Bxe', pdf, 'attachment-runs'],
    ['lien-ket.lnk . ', pdf, 'attachment-runs'],
    ['anh.png', Uint8Array.of(0x4d, 0x5a, 0x90), 'attachment-runs'],
    ['trong.pdf', new Uint8Array(), 'attachment-empty'],
    ['lon.pdf', new Uint8Array(PACKAGE_LIMITS.attachmentBytes + 1), 'attachment-too-large'],
  ])('%s is refused, and it is said why', (name, content, expected) => {
    expect(() => {
      checkAttachment(name, content);
    }).toThrow(code(expected));
  });

  it.each(['Biên bản.pdf', 'anh.jpg', 'bang.xlsx', 'van-ban.docx', 'js', 'exe.txt'])(
    '%s is welcome',
    (name) => {
      expect(() => {
        checkAttachment(name, pdf);
      }).not.toThrow();
    },
  );
});
