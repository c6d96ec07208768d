import type { Summary, SummaryColumn } from '#shared/domain/summary/types.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { givenDay, join, type Said, said, share, tasks } from './said.ts';

/** "1. Kết quả chung": the 2×2 in words, every other status, a sum that adds up, both rates. */
export function overallBlocks(summary: Summary): readonly KeyedBlock[] {
  const { total, byStatus, ofAssigned, ofFallenDue, doneWithoutEvidence, asOf } = summary;
  const count = (column: SummaryColumn, what: string): Said => tasks(total.cells[column], what);
  const assigned = count('assigned', 'được giao');
  const done = tasks(ofAssigned.done, 'hoàn thành');
  const inTime = count('inTime', 'chưa hoàn thành, trong hạn');
  const overdue = count('overdue', 'chưa hoàn thành, quá hạn');
  const waiting = count('advisedWaiting', 'đã tham mưu, chờ Bộ, cơ quan khác');
  const routine = count('routine', 'thường xuyên');
  const other = count('other', 'trường hợp khác');
  const others = (
    [
      ['dependent', 'chờ điều kiện'],
      ['needs-deadline', 'cần bổ sung thời hạn'],
      ['paused', 'tạm dừng'],
      ['no-longer-fits', 'không còn phù hợp'],
    ] as const
  ).filter(([status]) => byStatus[status].length > 0);
  const undated =
    total.cells.doneUndated.length > 0
      ? said`, ${count('doneUndated', 'hoàn thành, không xét hạn')} không xét hạn`
      : '';
  return [
    keyed(
      'results.assigned',
      'paragraph',
      said`Kế hoạch giao ${assigned} nhiệm vụ. Tính đến ngày ${givenDay(asOf, 'ngày tính')}:`,
    ),
    keyed(
      'results.done',
      'bullet',
      said`Hoàn thành ${done} nhiệm vụ: ${count('doneOnTime', 'hoàn thành đúng hạn')} đúng hạn, ${count('doneLate', 'hoàn thành quá hạn')} quá hạn${undated};`,
    ),
    keyed(
      'results.open',
      'bullet',
      said`Chưa hoàn thành, trong hạn ${inTime} nhiệm vụ, trong đó ${tasks(summary.dueSoon, 'sắp đến hạn')} sắp đến hạn; quá hạn ${overdue} nhiệm vụ;`,
    ),
    keyed(
      'results.unjudged',
      'bullet',
      said`Đã tham mưu, chờ Bộ, cơ quan khác ${waiting} nhiệm vụ; thường xuyên ${routine} nhiệm vụ;`,
    ),
    keyed(
      'results.other',
      'bullet',
      said`Trường hợp khác ${other} nhiệm vụ${inBrackets(others.map(([status, words]) => said`${tasks(byStatus[status], words)} ${words}`))}.`,
    ),
    keyed(
      'results.sum',
      'paragraph',
      said`Cộng: ${done} + ${inTime} + ${overdue} + ${waiting} + ${routine} + ${other} = ${assigned} nhiệm vụ.`,
    ),
    keyed(
      'results.rates',
      'paragraph',
      said`Tỷ lệ hoàn thành: ${rate(ofAssigned)}; ${rate(ofFallenDue)}${
        ofFallenDue.waiting.length > 0
          ? said`, tính cả ${tasks(ofFallenDue.waiting, 'đã đến hạn, đang chờ cơ quan khác')} nhiệm vụ đang chờ cơ quan khác`
          : ''
      }.`,
    ),
    ...(doneWithoutEvidence.length === 0
      ? []
      : [
          keyed(
            'results.no-evidence',
            'paragraph',
            said`${tasks(doneWithoutEvidence, 'hoàn thành, chưa có minh chứng')} trong ${done} nhiệm vụ hoàn thành chưa có minh chứng: ${paths(doneWithoutEvidence)}.`,
          ),
        ]),
  ];
}

/** "12,8 % (5/39) trên tất cả nhiệm vụ được giao". */
function rate({ done, of, denominator }: Summary['ofAssigned']): Said {
  return said`${share(done, of, `hoàn thành ${denominator}`)} (${tasks(done, `hoàn thành ${denominator}`)}/${tasks(of, `mẫu số ${denominator}`)}) ${denominator}`;
}

function paths(of: Summary['doneWithoutEvidence']): Said {
  return join(
    of.map((path) => ({
      text: path,
      figures: [{ at: 0, text: path, what: `nhiệm vụ ${path}`, source: { kind: 'task' as const, path } }],
    })),
    ', ',
  );
}

function inBrackets(parts: readonly Said[]): Said {
  return parts.length === 0 ? join([]) : said` (${join(parts, ', ')})`;
}
