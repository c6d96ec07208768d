import { describe, expect, it } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { defaultOfficeSetup } from '../setup/default-office-setup.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { upwardRecipients } from '../setup/upward-recipients.ts';
import type { KeyedBlock } from './report-blocks.ts';
import { withUpwardIds } from '../setup/with-upward-ids.ts';
import { upwardContent } from './upward-content.ts';

const Q3 = periodId('2024-Q3');
const plan = plan158();
const sample = sampleBook(
  [
    { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
    { path: 'II.1', leads: ['so-xay-dung'], deadline: 'Quý II/2024' },
    { path: 'II.2', leads: ['so-y-te'], deadline: 'Quý IV/2024' },
  ],
  [
    {
      agency: 'so-y-te',
      period: Q3,
      stage: 'accepted',
      tasks: {
        'I.1': { state: 'in-progress', proposals: 'Đề nghị UBND tỉnh bố trí vốn' },
        'II.2': { state: 'in-progress', proposals: 'Đề nghị Ban Thường vụ Tỉnh ủy cho chủ trương' },
      },
    },
    {
      agency: 'so-xay-dung',
      period: Q3,
      stage: 'accepted',
      tasks: {
        'II.1': {
          state: 'in-progress',
          lateReason: 'Chờ hướng dẫn',
          difficulties: 'Chưa có hướng dẫn',
          proposals: 'Kiến nghị Bộ Xây dựng ban hành hướng dẫn',
        },
      },
    },
  ],
);
const book = { ...sample, plan: { ...plan, appendix: sample.plan.appendix }, agencies: builtInAgencies };
const setupOn = (on: string): OfficeSetup => {
  const agency = builtInAgencies.find(({ id }) => id === plan.focalPoint);
  if (agency === undefined) throw new Error('The focal point is in the register');
  return defaultOfficeSetup({ agency, agencies: builtInAgencies, plan, on });
};
const AS_OF = '2024-09-20';
const summary = summarise(book, Q3, AS_OF);
const textOf = (blocks: readonly KeyedBlock[]): string =>
  blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');

describe('reports upward', () => {
  it('go to whom the plan says, in its order; central bodies get the brief form', () => {
    expect(upwardRecipients(plan.body)).toEqual([
      { name: 'Ban Cán sự Đảng UBND tỉnh', form: 'full' },
      { name: 'Ban Thường vụ Tỉnh ủy', form: 'full' },
      { name: 'Văn phòng Chính phủ', form: 'brief' },
      { name: 'Thủ tướng Chính phủ', form: 'brief' },
    ]);
    expect(upwardRecipients([])).toEqual([]);
    expect(setupOn(AS_OF).upward).toHaveLength(4);
  });

  it('bear the head of the body that issued the plan, by its name of the day, whoever receives them', () => {
    const frames = withUpwardIds(setupOn(AS_OF).upward).map((recipient) =>
      upwardContent(book, summary, setupOn(AS_OF), recipient),
    );
    expect(
      frames.map(({ id, frame }) => [id, frame.addressees, frame.issuer, frame.signature.lines[0]]),
    ).toEqual([
      [
        'upward-ban-can-su-dang-ubnd-tinh',
        ['Ban Cán sự Đảng UBND tỉnh'],
        'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG',
        'TM. ỦY BAN NHÂN DÂN',
      ],
      [
        'upward-ban-thuong-vu-tinh-uy',
        ['Ban Thường vụ Tỉnh ủy'],
        'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG',
        'TM. ỦY BAN NHÂN DÂN',
      ],
      [
        'upward-van-phong-chinh-phu',
        ['Văn phòng Chính phủ'],
        'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG',
        'TM. ỦY BAN NHÂN DÂN',
      ],
      [
        'upward-thu-tuong-chinh-phu',
        ['Thủ tướng Chính phủ'],
        'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG',
        'TM. ỦY BAN NHÂN DÂN',
      ],
    ]);
    // After the province became another: new name in the head, the old one in the quotation of the plan.
    const later = summarise(book, Q3, '2025-08-01');
    const { frame } = upwardContent(book, later, setupOn('2025-08-01'), {
      id: 'upward-test',
      name: 'Thủ tướng Chính phủ',
      form: 'brief',
    });
    expect(frame.issuer).toBe('ỦY BAN NHÂN DÂN\nTỈNH AN GIANG');
    expect(frame.abstract).toContain('158/KH-UBND ngày 16/5/2024 của Ủy ban nhân dân tỉnh Kiên Giang');
    expect(frame.recipients).toEqual(['Như trên', 'Ủy ban nhân dân đặc khu Phú Quốc', 'Lưu: VT']);
  });

  it('can be signed by the focal point itself, where the office chose so', () => {
    const own: OfficeSetup = { ...setupOn(AS_OF), upwardBy: 'own' };
    const { frame } = upwardContent(book, summary, own, {
      id: 'upward-test',
      name: 'Văn phòng Chính phủ',
      form: 'brief',
    });
    expect(frame.issuer).toBe('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ PHÚ QUỐC');
  });

  it('say briefly the key figures, what is late and what the recipient can settle, without an appendix', () => {
    const brief = upwardContent(book, summary, setupOn(AS_OF), {
      id: 'upward-test',
      name: 'Thủ tướng Chính phủ',
      form: 'brief',
    });
    const text = textOf(brief.blocks);
    expect(brief.appendix).toBeUndefined();
    expect(brief.blocks.filter(({ kind }) => kind === 'part').map((block) => textOf([block]))).toEqual([
      'I. KẾT QUẢ THỰC HIỆN',
      'II. NHIỆM VỤ QUÁ HẠN (1)',
      'III. ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    expect(text).toContain('trên tất cả nhiệm vụ được giao');
    expect(text).toContain('trên nhiệm vụ đã đến hạn');
    expect(text).toContain('quá hạn 82 ngày. Lý do: Chờ hướng dẫn.');
    expect(text).toContain('Kiến nghị Bộ Xây dựng ban hành hướng dẫn');
    expect(text).not.toContain('Đề nghị UBND tỉnh bố trí vốn');
    expect(text).not.toContain('Ban Thường vụ');
    const party = upwardContent(book, summary, setupOn(AS_OF), {
      id: 'upward-test',
      name: 'Ban Thường vụ Tỉnh ủy',
      form: 'brief',
    });
    expect(textOf(party.blocks)).toContain('cho chủ trương');
    expect(textOf(party.blocks)).not.toContain('Kiến nghị Bộ Xây dựng');
  });

  it('say in full what the consolidated report says, without who sent what, with the appendix', () => {
    const full = upwardContent(book, summary, setupOn(AS_OF), {
      id: 'upward-test',
      name: 'Ban Thường vụ Tỉnh ủy',
      form: 'full',
    });
    const text = textOf(full.blocks);
    expect(full.appendix).toBeDefined();
    for (const words of ['Kiến nghị Bộ Xây dựng', 'bố trí vốn', 'Chưa có hướng dẫn'])
      expect(text).toContain(words);
    expect(text).not.toContain('TÌNH HÌNH GỬI BÁO CÁO');
    const keys = full.blocks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('say of an empty period that there is nothing to say', () => {
    const empty = summarise(book, periodId('2024-Q4'), '2024-05-20');
    const text = textOf(
      upwardContent({ ...book, acceptedReports: () => [] }, empty, setupOn(AS_OF), {
        id: 'upward-test',
        name: 'Thủ tướng Chính phủ',
        form: 'brief',
      }).blocks,
    );
    expect(text).toContain('II. NHIỆM VỤ QUÁ HẠN (0)\nKhông có.\nIII. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có.');
  });
});
