import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { playSampleYear } from '#shared/simulation/play-sample-year.ts';
import { CONSOLIDATION_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { readAppendix } from '../reading/read-appendix.ts';
import { appendixDocx } from './appendix-docx.ts';
import { consolidatedReport } from './consolidated-report.ts';

const plan = plan158();
const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const textOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

describe('the appendix in Word', () => {
  test('reads back with every text', async () => {
    const bytes = await appendixDocx({ document: plan.appendix, columns: 'issued' });
    const back = readAppendix(bytes, {
      planDate: null,
      today: '2024-06-01',
      register: agencyRegister(builtInAgencies),
    });
    const texts = (tasks: typeof back.tasks) =>
      tasks.map(({ path, number, kind, content, lead, coordinating, deadline, product }) => [
        path,
        number,
        kind,
        content,
        lead,
        coordinating,
        deadline,
        product,
      ]);
    expect(texts(back.tasks)).toEqual(texts(plan.appendix.tasks));
    expect([back.title, back.attachedTo, back.notes]).toEqual([
      plan.appendix.title,
      plan.appendix.attachedTo,
      plan.appendix.notes,
    ]);
  });

  test('repeats its header row and keeps rows whole, on A4 landscape', async () => {
    const xml = xmlOf(await appendixDocx({ document: plan.appendix, columns: 'issued' }));
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(43);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
    expect(xml).toContain('<w:titlePg/>');
  });
});

describe('the consolidated report', () => {
  test('says who is missing, the numbers with both denominators, and whose words it quotes', async () => {
    const played = await playSampleYear({
      plan,
      agencies: builtInAgencies,
      seed: '158',
      until: CONSOLIDATION_MOMENT,
      signerOf: (agency) => seededSigner(`158/${agency}`),
    });
    const period = periodId('2024-Q3');
    const book = createBookReader(plan, builtInAgencies)(played.focal, '2024-09-20');
    const summary = summarise(book, period, '2024-09-20');
    const closing = closingDay(book, period, CONSOLIDATION_MOMENT);
    const xml = xmlOf(await consolidatedReport({ book, summary, closing }));
    const text = textOf(xml);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh Kiên Giang.',
      'Có 18 cơ quan phải gửi báo cáo, hạn gửi 17/9/2024: 17 cơ quan đã gửi, 1 cơ quan chưa gửi.',
      'Chưa gửi: Ban Quản lý Khu kinh tế Phú Quốc',
      'Cộng: 5 + 8 + 3 + 2 + 17 + 4 = 39 nhiệm vụ.',
      '12,8 % (5/39) trên tất cả nhiệm vụ được giao; 50,0 % (5/10) trên nhiệm vụ đã đến hạn',
      'Sở Y tế (nhiệm vụ I.7): Đề nghị có chính sách thu hút bác sĩ',
      'Nơi nhận:',
      'TM. ỦY BAN NHÂN DÂN',
    ]) {
      expect(text).toContain(words);
    }
    // Returned, so not a word of it: Sở Nội vụ, third quarter.
    expect(text).not.toContain('tổ chức 02 hội thảo lấy ý kiến');
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
  });
});
