import type { Book } from '#shared/book/types.ts';
import { addresseeReader } from '#shared/domain/summary/addressee.ts';
import type { AddresseeLevel } from '#shared/domain/summary/addressee-names.ts';
import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { defaultOfficeSetup } from '../setup/default-office-setup.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import type { IdentifiedRecipient } from '../setup/with-upward-ids.ts';
import { closingBlock, numberedParts, openingBlock } from './body-parts.ts';
import { reportParts } from './consolidated-blocks.ts';
import { documentFrame } from './document-frame.ts';
import type { DraftDocument } from './official-document.ts';
import { overallBlocks } from './overall-blocks.ts';
import { remarkBlocks } from './remark-blocks.ts';
import type { KeyedBlock } from './report-blocks.ts';
import { quotedPlan } from './report-names.ts';
import { reportSubject } from './period-words.ts';
import { progressAppendix } from './progress-appendix.ts';
import { overduePart } from './task-blocks.ts';
import { trendBlocks } from './trend-blocks.ts';

/**
 * A report to a body above (Kế hoạch 158/KH-UBND, phần III). The full form says what the consolidated report says,
 * without who sent what; the brief one the key figures, what is late, and what the recipient can settle, with no appendix.
 *
 * @param setup the focal point's own; the head is that of the body that signs.
 */
export function upwardContent(
  book: Book,
  summary: Summary,
  setup: OfficeSetup,
  recipient: IdentifiedRecipient,
): DraftDocument {
  const { period, asOf } = summary;
  const sender = upwardSender(book, setup, asOf);
  const name = currentName(book, recipient.name, asOf);
  const frame = documentFrame(sender, {
    kind: 'report',
    abstract: reportSubject(period, 'Kết quả thực hiện', quotedPlan(book)),
    addressees: [name],
    on: asOf,
  });
  const parts = recipient.form === 'full' ? reportParts(book, summary) : briefParts(book, summary, name);
  return {
    id: recipient.id,
    frame,
    blocks: [
      openingBlock(book, summary, sender.issuer),
      ...numberedParts(parts),
      closingBlock(book, summary, sender.issuer, name),
    ],
    ...(recipient.form === 'full' ? { appendix: progressAppendix(book, summary, frame) } : {}),
    page: setup,
    subject: period.title,
  };
}

/** What bodies of a level can settle, or pass on to those beside them. */
const COMPETENCE: Readonly<Record<AddresseeLevel, readonly AddresseeLevel[]>> = {
  central: ['central'],
  party: ['party', 'province'],
  province: ['province'],
  agency: ['agency'],
  unstated: ['central', 'party', 'province', 'agency', 'unstated'],
};

function briefParts(book: Book, summary: Summary, recipient: string) {
  const { level } = addresseeReader(book.agencies)(recipient);
  const results: readonly KeyedBlock[] = [...overallBlocks(summary), ...trendBlocks(summary)];
  return [
    { key: 'results', title: 'KẾT QUẢ THỰC HIỆN', blocks: results },
    overduePart(book, summary),
    {
      key: 'proposals',
      title: 'ĐỀ XUẤT, KIẾN NGHỊ',
      blocks: remarkBlocks(book, summary, 'proposals', 'addressee', new Set(COMPETENCE[level])),
    },
  ] as const;
}

/** Who signs a report upward, with its own head, symbol and signature; pages as the focal point chose them. */
export function upwardSender(book: Book, setup: OfficeSetup, on: CalendarDate): OfficeSetup {
  const { plan, agencies } = book;
  const issuing = agencies.find(({ name }) => fold(name) === fold(plan.issuer));
  if (setup.upwardBy === 'own' || issuing === undefined || issuing.id === plan.focalPoint) return setup;
  const theirs = defaultOfficeSetup({ agency: issuing, agencies, plan, on });
  const { margins, fontSize, filePattern, fileDiacritics, issuer } = setup;
  const recipients = { ...theirs.recipients, report: ['Như trên', issuer, 'Lưu: VT'] };
  return { ...theirs, recipients, margins, fontSize, filePattern, fileDiacritics };
}

/** A recipient the register knows is called as it is called on the day; any other as it was written. */
function currentName({ agencies }: Book, name: string, on: CalendarDate): string {
  const known = agencies.find((agency) => fold(agency.name) === fold(name));
  return known === undefined ? name : (currentAgency(agencies, known.id, on)?.name ?? name);
}
