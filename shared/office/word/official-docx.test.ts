import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { playSampleYear } from '#shared/simulation/play-sample-year.ts';
import { CONSOLIDATION_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { agencyReportContent } from '../report/agency-report-content.ts';
import { consolidatedContent } from '../report/consolidated-content.ts';
import { documentFrame } from '../report/document-frame.ts';
import { owesReport, reminderContent } from '../report/reminder-content.ts';
import type { ReportBlock } from '../report/report-blocks.ts';
import { defaultOfficeSetup } from '../setup/default-office-setup.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { unzipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { docxPart, docxText, paragraphsOf } from '../testing/docx-parts.ts';
import { wordSchemaBreaches } from '../testing/word-schema.ts';
import { officialDocx } from './official-docx.ts';

const plan = plan158();
const ASKED = '2024-09-20';
const Q3 = periodId('2024-Q3');

function setupOf(id: string, on = ASKED): OfficeSetup {
  const agency = builtInAgencies.find((candidate) => candidate.id === id);
  if (!agency) throw new Error(`No such agency: ${id}`);
  return defaultOfficeSetup({ agency, agencies: builtInAgencies, plan, on });
}

const played = playSampleYear({
  plan,
  agencies: builtInAgencies,
  seed: '158',
  until: CONSOLIDATION_MOMENT,
  signerOf: (agency) => seededSigner(`158/${agency}`),
});
const bookOf = async () => createBookReader(plan, builtInAgencies)((await played).focal, ASKED);

describe('the consolidated report', () => {
  const written = (async () => {
    const book = await bookOf();
    const summary = summarise(book, Q3, ASKED);
    const closing = closingDay(book, Q3, CONSOLIDATION_MOMENT);
    return officialDocx(consolidatedContent(book, summary, closing, setupOf('ubnd-thanh-pho-phu-quoc')), 0);
  })();

  test('says who is missing, the numbers with both denominators, and whose words it quotes', async () => {
    const text = docxText(docxPart(await written));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh Kiên Giang.',
      'Có 18 cơ quan phải gửi báo cáo, hạn gửi 17/9/2024: 17 cơ quan đã gửi, 1 cơ quan chưa gửi.',
      'Chưa gửi: Ban Quản lý Khu kinh tế Phú Quốc',
      'Cộng: 5 + 8 + 3 + 2 + 17 + 4 = 39 nhiệm vụ.',
      '12,8 % (5/39) trên tất cả nhiệm vụ được giao; 50,0 % (5/10) trên nhiệm vụ đã đến hạn',
      'Sở Y tế (nhiệm vụ I.7, mã 3Q-A5A3): Đề nghị có chính sách thu hút bác sĩ',
      'Nơi nhận:',
      'TM. ỦY BAN NHÂN DÂN',
    ]) {
      expect(text).toContain(words);
    }
    // Returned, so not a word of it: Sở Nội vụ, third quarter.
    expect(text).not.toContain('tổ chức 02 hội thảo lấy ý kiến');
  });

  test('the report in portrait, its appendix in landscape, each numbered from 1 and not on its first page', async () => {
    const xml = docxPart(await written);
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) => section);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true]);
    for (const section of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      expect(section).toContain('<w:titlePg/>');
      expect(section).toMatch(/<w:headerReference w:type="first"[^>]*>/u);
      expect(section).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    }
    // The course over the periods, by agency, part and kind of deadline, and the appendix.
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(5);
    const headers = ['header1', 'header2', 'header3', 'header4'];
    const parts = await Promise.all(headers.map(async (name) => docxPart(await written, `word/${name}.xml`)));
    expect(parts.filter((part) => part.includes('PAGE'))).toHaveLength(2);
    expect(parts.every((part) => part.includes('<w:pStyle w:val="SoTrang"/>'))).toBe(true);
  });

  test('no text box, nothing Word 2010 would refuse', async () => {
    expect(wordSchemaBreaches(await written)).toEqual([]);
    expect(docxPart(await written)).not.toMatch(/<w:pict|txbx|<w:framePr|<wp:anchor/u);
  });

  test('numbers of documents keep together at the end of a line, and read as they were written', async () => {
    const xml = docxPart(await written);
    expect(xml).toContain('158/KH</w:t><w:noBreakHyphen/>');
    expect(xml.replace(/<[^>]*>/gu, '|')).not.toMatch(/[\p{L}\p{N}]-[\p{L}\p{N}]/u);
    expect(docxText(xml)).toContain('Kế hoạch số 158/KH-UBND ngày');
    expect(docxText(xml)).toContain('Sở Lao động - Thương binh và Xã hội');
  });

  test('its chart is a real one, drawn from a workbook that holds the numbers of the table', async () => {
    const bytes = await written;
    const parts = unzipSync(bytes);
    const xml = docxPart(bytes);
    const drawn = [...xml.matchAll(/<c:chart [^>]*r:id="(?<id>[^"]*)"/gu)].map(
      ({ groups }) => groups?.['id'],
    );
    expect(drawn).toEqual(['rIdChart1']);
    expect(xml).toContain(
      'descr="Quý II/2024: hoàn thành 3, quá hạn 1; Quý III/2024: hoàn thành 5, quá hạn 3"',
    );
    expect(docxPart(bytes, 'word/_rels/document.xml.rels')).toContain(
      'Id="rIdChart1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"',
    );
    expect(docxPart(bytes, '[Content_Types].xml')).toMatch(
      /Extension="xlsx".*PartName="\/word\/charts\/chart1\.xml"/su,
    );
    const data = XLSX.read(parts['word/embeddings/chart1.xlsx'] ?? new Uint8Array());
    expect(XLSX.utils.sheet_to_json(data.Sheets['Số liệu'] ?? {}, { header: 1, defval: '' })).toEqual([
      ['', 'Hoàn thành', 'Quá hạn'],
      ['Quý II/2024', 3, 1],
      ['Quý III/2024', 5, 3],
    ]);
    const values = [
      ...docxPart(bytes, 'word/charts/chart1.xml').matchAll(/<c:numCache>.*?<\/c:numCache>/gsu),
    ];
    expect(values.map(([cache]) => [...cache.matchAll(/<c:v>(\d+)/gu)].map(([, v]) => v))).toEqual([
      ['3', '5'],
      ['1', '3'],
    ]);
  });
});

describe('an agency’s report on a period', () => {
  test('goes up through the focal point and prints what was sent', async () => {
    const book = await bookOf();
    const period = book.periods.find(({ id }) => id === Q3);
    if (!period) throw new Error('The third quarter is reported on');
    const agency = agencyId('so-ke-hoach-va-dau-tu');
    const content = agencyReportContent(book, agency, period, ASKED, setupOf(agency));
    expect(content.frame.addressees).toEqual([
      'Ủy ban nhân dân tỉnh Kiên Giang\n(qua Ủy ban nhân dân thành phố Phú Quốc)',
    ]);
    const xml = docxPart(await officialDocx(content, 0));
    const counts = paragraphsOf(xml, 'GachDauDong').map(
      (line) => /: (?<n>\d+) nhiệm vụ \(/u.exec(line)?.groups?.['n'],
    );
    const sum = counts.reduce((total, n) => total + Number(n ?? 0), 0);
    expect(docxText(xml)).toContain(`Sở Kế hoạch và Đầu tư được giao ${sum} nhiệm vụ`);
    expect(sum).toBe(10);
    const said = book.submittedReport(agency, taskPath('I.5'), Q3);
    expect(said?.difficulties ?? '').not.toBe('');
    expect(docxText(xml)).toContain(said?.difficulties ?? '-');
  });
});

const body: readonly ReportBlock[] = [
  { kind: 'legal-basis', text: 'Căn cứ Kế hoạch số 158/KH-UBND ngày 16/5/2024;' },
  { kind: 'paragraph', text: 'Dòng một\nDòng hai' },
];

describe('a letter', () => {
  const setup = {
    ...setupOf('ubnd-thanh-pho-phu-quoc'),
    signedBy: 'deputy',
    signerPosition: 'Phó Chủ tịch',
    signerName: 'Nguyễn Văn A',
  } as const;
  const frame = documentFrame(setup, {
    kind: 'letter',
    abstract: 'đôn đốc báo cáo',
    addressees: ['Sở Y tế', 'Sở Nội vụ'],
    on: '2024-02-05',
  });

  test('has its abstract under the number, no title, and whom it goes to line by line', async () => {
    const xml = docxPart(await officialDocx({ frame, blocks: body, page: setup, subject: '' }, 0));
    expect(paragraphsOf(xml, 'SoKyHieu')).toEqual(['Số:      /UBND-VP']);
    expect(paragraphsOf(xml, 'TrichYeuCongVan')).toEqual(['V/v đôn đốc báo cáo']);
    expect(paragraphsOf(xml, 'TenLoai')).toEqual([]);
    expect(paragraphsOf(xml, 'KinhGui')).toEqual(['Kính gửi:']);
    expect(paragraphsOf(xml, 'KinhGuiTungNoi')).toEqual(['- Sở Y tế;', '- Sở Nội vụ.']);
    expect(paragraphsOf(xml, 'DiaDanhNgayThang')).toEqual(['Phú Quốc, ngày      tháng 02 năm 2024']);
  });

  test('is signed for the head by a deputy, with the name', async () => {
    const xml = docxPart(await officialDocx({ frame, blocks: body, page: setup, subject: '' }, 0));
    expect(paragraphsOf(xml, 'ChuKy').filter((line) => line !== '')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    expect(paragraphsOf(xml, 'HoTenNguoiKy')).toEqual(['Nguyễn Văn A']);
    expect(paragraphsOf(xml, 'DanhSachNoiNhan')).toEqual(['- Như trên;', '- Lưu: VT.']);
  });
});

test('a plan has its title and legal bases and is addressed to nobody; the head bears the names of its day', async () => {
  const setup = setupOf('ubnd-thanh-pho-phu-quoc', '2026-03-01');
  const frame = documentFrame(setup, {
    kind: 'plan',
    abstract: 'Thực hiện',
    addressees: [],
    on: '2026-03-01',
  });
  const bytes = await officialDocx({ frame, blocks: body, page: setup, subject: '' }, 0);
  const xml = docxPart(bytes);
  expect(wordSchemaBreaches(bytes)).toEqual([]);
  expect(paragraphsOf(xml, 'TenLoai')).toEqual(['KẾ HOẠCH']);
  expect(paragraphsOf(xml, 'CanCu')).toEqual(['Căn cứ Kế hoạch số 158/KH-UBND ngày 16/5/2024;']);
  expect(paragraphsOf(xml, 'NoiDung')).toEqual(['Dòng một', 'Dòng hai']);
  expect(docxText(xml)).not.toContain('Kính gửi');
  expect(paragraphsOf(xml, 'CoQuanChuQuan')).toEqual(['UBND TỈNH AN GIANG']);
  expect(paragraphsOf(xml, 'CoQuanBanHanh')).toEqual(['ỦY BAN NHÂN DÂN\nĐẶC KHU PHÚ QUỐC']);
});

describe('the letter that reminds', () => {
  const written = (async () => {
    const book = await bookOf();
    const closing = closingDay(book, Q3, CONSOLIDATION_MOMENT);
    const letter = async (rows: typeof closing.rows) =>
      officialDocx(
        reminderContent(
          book,
          { period: closing.period, rows, asOf: ASKED, answerBy: '2024-09-24' },
          setupOf('ubnd-thanh-pho-phu-quoc'),
        ),
        0,
      );
    const owing = closing.rows.filter(owesReport);
    return {
      owing,
      one: await letter(owing.filter(({ state }) => state === 'late')),
      three: await letter(closing.rows.slice(0, 3)),
    };
  })();

  test('to one agency names its tasks and asks for the report by a day', async () => {
    const { owing, one } = await written;
    expect(owing.map(({ shortName }) => shortName)).toContain('BQL Khu kinh tế Phú Quốc');
    const text = docxText(docxPart(one));
    for (const words of [
      'V/v đôn đốc gửi báo cáo Quý III/2024 thực hiện Kế hoạch số 158/KH-UBND',
      'Kính gửi: Ban Quản lý Khu kinh tế Phú Quốc.',
      'Kế hoạch số 158/KH-UBND ngày 16/5/2024 của Ủy ban nhân dân tỉnh Kiên Giang',
      'chậm nhất ngày 17/9/2024',
      'Chưa có báo cáo kỳ này',
      'gửi báo cáo trước ngày 24/9/2024 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh Kiên Giang.',
      './.',
      'Nơi nhận:',
    ]) {
      expect(text).toContain(words);
    }
    for (const path of owing.find(({ state }) => state === 'late')?.leadTasks ?? [])
      expect(text).toContain(path);
  });

  test('to several agencies has a line for each', async () => {
    const { three } = await written;
    const text = docxText(docxPart(three));
    expect(text).toContain('Kính gửi:');
    expect(text).toContain('3 cơ quan có tên trên');
    expect(wordSchemaBreaches(three)).toEqual([]);
  });
});
