import { describe, expect, it } from 'vitest';
import { HEALTH, machine } from '#shared/ledger/testing/book-parts.ts';
import { attachmentRef, checkAttachment, missingAttachments, namedAttachments } from './attachments.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';

const pdf = new TextEncoder().encode('%PDF-1.7 biên bản');
const code = (value: string) => expect.objectContaining({ code: value }) as Error;

describe('an attached file', () => {
  it('is named by its content, with its plain name', async () => {
    const ref = await attachmentRef('C:\\Users\\an\\Biên bản.pdf'.normalize('NFD'), pdf);
    expect(ref).toEqual({
      attachment: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      name: 'Biên bản.pdf',
      bytes: pdf.length,
    });
  });

  it.each([
    ['cai-dat.exe', pdf, 'attachment-runs'],
    ['hop-dong.pdf.js', pdf, 'attachment-runs'],
    ['so-lieu.XLSM', pdf, 'attachment-runs'],
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

describe('attachments that records name', () => {
  it('are found wherever they stand, and those that did not come are named', async () => {
    const health = await machine(2, HEALTH);
    const one = await attachmentRef('a.pdf', pdf);
    const two = await attachmentRef('b.pdf', new TextEncoder().encode('khác'));
    await health.write([
      {
        entity: `rep/${HEALTH}/I.1/2024-Q3`,
        fields: { evidence: [{ ...one }, { ...two }], result: one.attachment },
      },
      { entity: `rep/${HEALTH}/I.2/2024-Q3`, fields: { deep: { inside: [{ ...one }] } } },
    ]);
    expect(namedAttachments(health.ledger)).toHaveLength(2);
    expect(missingAttachments(health.ledger, (hash) => hash === one.attachment)).toEqual([two]);
    expect(missingAttachments(health.ledger, () => true)).toEqual([]);
  });
});
