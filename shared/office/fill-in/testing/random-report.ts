import type { DeliveredProduct } from '#shared/domain/report.ts';
import { REPORTED_STATES } from '#shared/domain/reports/state-words.ts';
import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import * as fc from 'fast-check';

/** A line as it is stored: no white space around, which no cell keeps, nor two spaces where a name goes over one line. */
const line = fc
  .string({ unit: 'grapheme-composite', maxLength: 40 })
  .map((text) => clean(text.replace(/\s+/gu, ' ')));
const words = fc.oneof(
  line,
  fc.array(line, { maxLength: 4 }).map((lines) => clean(lines.join('\n'))),
  fc.constantFrom(
    '=1+1',
    '- Đã họp',
    '007',
    '@x',
    '1e5',
    'TRUE',
    '_x0041_',
    '#N/A trong câu',
    'Quý III/2024',
  ),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .trim()
    .normalize('NFC');
}

const product: fc.Arbitrary<DeliveredProduct> = fc
  .record({
    number: fc.oneof(fc.constantFrom('', '1486/UBND-TH', '45/BC-SYT', 'không số'), line),
    date: fc.option(day),
    title: fc.oneof(line, fc.constantFrom('Báo cáo; lần 2', '- gạch đầu dòng', '12/BC-X', '')),
  })
  .map((each) => ({ ...each, number: each.number.replaceAll(';', ',').trim() }))
  .filter(({ number, date, title }) => number !== '' || date !== null || title !== '');

/** Whatever an agency can say in a workbook; files, corrections and evidence are no part of one. */
export const randomReport: fc.Arbitrary<ReportFields> = fc
  .record({
    state: fc.option(fc.constantFrom(...REPORTED_STATES)),
    progress: fc.option(fc.integer({ min: 0, max: 100 })),
    progressBasis: words,
    result: words,
    products: fc.array(product, { maxLength: 4 }),
    difficulties: words,
    proposals: words,
    nextSteps: words,
    lateReason: words,
    basis: words,
    completedOn: fc.option(day),
    confirmedUnchanged: fc.boolean(),
    extension: fc.option(fc.record({ until: day, reason: words })),
  })
  .map((fields) => ({ ...blankReport(), ...fields }));
