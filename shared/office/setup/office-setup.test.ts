import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { describe, expect, test } from 'vitest';
import { checkOfficeSetup } from './check-office-setup.ts';
import { defaultOfficeSetup } from './default-office-setup.ts';
import { issuerInHead, parentInHead } from './head-names.ts';
import type { OfficeSetup } from './office-setup.ts';
import { signatureLines } from './signature-lines.ts';
import { chosenSetup, readStoredSetup } from './stored-setup.ts';

function setupOf(id: string, on = '2024-09-17'): OfficeSetup {
  const agency = builtInAgencies.find((candidate) => candidate.id === id);
  if (!agency) throw new Error(`No such agency: ${id}`);
  return defaultOfficeSetup({ agency, agencies: builtInAgencies, plan: plan158(), on });
}

describe('defaults', () => {
  test('the focal point of plan 158, while it was a city', () => {
    const setup = setupOf('ubnd-thanh-pho-phu-quoc');
    expect([parentInHead(setup.parent), issuerInHead(setup.issuer), setup.place]).toEqual([
      'UBND TỈNH KIÊN GIANG',
      'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ PHÚ QUỐC',
      'Phú Quốc',
    ]);
    expect(signatureLines(setup)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(setup.symbols).toEqual({ report: 'BC-UBND', letter: 'UBND-VP', plan: 'KH-UBND' });
    expect(setup.recipients.report).toEqual(['Như trên', 'Các cơ quan có tên trong Phụ lục', 'Lưu: VT']);
  });

  test('the same body and the one above it under the names of 2025', () => {
    const setup = setupOf('ubnd-thanh-pho-phu-quoc', '2025-07-01');
    expect([setup.parent, setup.issuer, setup.issuerShort]).toEqual([
      'Ủy ban nhân dân tỉnh An Giang',
      'Ủy ban nhân dân đặc khu Phú Quốc',
      'UBND đặc khu Phú Quốc',
    ]);
  });

  test('a department, the police, a Party body, the issuing authority itself', () => {
    const department = setupOf('so-ke-hoach-va-dau-tu');
    expect([
      department.parent,
      department.place,
      department.symbols.report,
      ...signatureLines(department),
    ]).toEqual(['Ủy ban nhân dân tỉnh Kiên Giang', 'Kiên Giang', 'BC-SKHĐT', 'GIÁM ĐỐC']);
    expect(setupOf('so-y-te', '2026-01-01').place).toBe('An Giang');
    expect(setupOf('cong-an-tinh').parent).toBe('Bộ Công an');
    expect(setupOf('thanh-uy-phu-quoc').parent).toBe('');
    expect(setupOf('ubnd-tinh-kien-giang').parent).toBe('');
  });

  test('nothing the program proposes is refused by its own rules', () => {
    for (const { id } of builtInAgencies) {
      for (const on of ['2024-09-17', '2026-01-01']) expect(checkOfficeSetup(setupOf(id, on))).toEqual([]);
    }
  });
});

describe('signature', () => {
  const committee = { collective: 'Ủy ban nhân dân', headPosition: 'Chủ tịch' };
  test.each([
    ['deputy', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['by-order', 'Chánh Văn phòng', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['by-mandate', 'Giám đốc Sở Y tế', ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ Y TẾ']],
  ] as const)('%s', (signedBy, signerPosition, lines) => {
    expect(signatureLines({ ...committee, signedBy, signerPosition })).toEqual(lines);
  });
});

describe('what is refused, each at its field with a sentence', () => {
  const setup = setupOf('so-y-te');
  test.each([
    [{ issuer: ' ' }, 'issuer'],
    [{ signedBy: 'deputy' }, 'signerPosition'],
    [{ signerName: 'TS. Nguyễn Văn A' }, 'signerName'],
    [{ symbols: { ...setup.symbols, letter: 'ubnd/th' } }, 'symbols.letter'],
    [{ recipients: { ...setup.recipients, plan: ['Sở Y tế'] } }, 'recipients.plan'],
    [{ margins: { ...setup.margins, left: 29 } }, 'margins.left'],
    [{ margins: { ...setup.margins, top: 20.5 } }, 'margins.top'],
    [{ filePattern: '{loai} {quy}' }, 'filePattern'],
    [{ filePattern: '{loai}/{so}' }, 'filePattern'],
    [{ filePattern: '{so} {ky}' }, 'filePattern'],
    [{ filePattern: '{loai} {' }, 'filePattern'],
  ] as const)('%j', (change, field) => {
    const issues = checkOfficeSetup({ ...setup, ...change });
    expect(issues.map((issue) => issue.field)).toEqual([field]);
    expect(issues[0]?.message).toMatch(/[.)]$/u);
  });
  test('a name that only begins like a title is a name', () => {
    expect(checkOfficeSetup({ ...setup, signerName: 'Tsần Văn Kỳ' })).toEqual([]);
  });
});

describe('stored', () => {
  const defaults = setupOf('ubnd-thanh-pho-phu-quoc');
  const chosen: OfficeSetup = { ...defaults, fontSize: 13, signerName: 'Nguyễn Văn A' };

  test('only what the office changed, so that the names go on following the agency', () => {
    const stored = chosenSetup(chosen, defaults);
    expect(stored).toEqual({ fontSize: 13, signerName: 'Nguyễn Văn A' });
    const later = readStoredSetup(stored, setupOf('ubnd-thanh-pho-phu-quoc', '2025-07-01'));
    expect(later.setup.issuer).toBe('Ủy ban nhân dân đặc khu Phú Quốc');
    expect(later.setup.fontSize).toBe(13);
    expect(later.fellBack).toEqual([]);
  });

  test('a damaged field falls back and is named, the others stay', () => {
    const damaged = { fontSize: 12, signerName: 'Nguyễn Văn A', margins: { ...defaults.margins, left: 5 } };
    expect(readStoredSetup(damaged, defaults)).toEqual({
      setup: { ...defaults, signerName: 'Nguyễn Văn A' },
      fellBack: ['fontSize', 'margins'],
    });
    expect(readStoredSetup('hỏng', defaults)).toEqual({ setup: defaults, fellBack: [] });
  });
});
