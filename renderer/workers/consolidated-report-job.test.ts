import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { consolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { sampleSetup } from '#shared/office/setup/sample-setup.ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { officeJobs } from './office-jobs.ts';

const Q3 = periodId('2024-Q3');
const NOW = Date.parse('2024-09-17T16:20:00+07:00');

it('drafts the consolidated report from content that was copied to a worker', async () => {
  const book = sampleBook(
    [{ path: 'II.8', leads: ['so-y-te'], deadline: 'Quý III/2024' }],
    [
      {
        agency: 'so-y-te',
        period: Q3,
        stage: 'accepted',
        tasks: { 'II.8': { state: 'in-progress', difficulties: 'Chưa có hướng dẫn chuyển tiếp.' } },
      },
    ],
  );
  const setup = sampleSetup('Ủy ban nhân dân thành phố Phú Quốc');
  const content = consolidatedContent(
    book,
    summarise(book, Q3, '2024-09-17'),
    closingDay(book, Q3, NOW),
    setup,
  );
  const bytes = await officeJobs['write-official-docx'](
    structuredClone({ content, createdAt: NOW }),
    () => undefined,
  );
  const document = unzipSync(bytes)['word/document.xml'];
  const text = document ? strFromU8(document) : '';
  expect(text.includes('Chưa có hướng dẫn chuyển tiếp')).toBe(true);
  expect(text.includes('BÁO CÁO')).toBe(true);
});
