import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { shortHash } from '#shared/book/waiting-gaps.ts';
import { useWriters } from '#renderer/data/use-writers.ts';
import { FileName } from '#renderer/ui/file-name.tsx';
import { OriginWords } from '#renderer/ui/record/origin-words.tsx';
import { fieldWord, valueWords } from '#renderer/ui/record/value-words.ts';
import { reportProvenance, workbookSource, type WorkbookSource } from '#shared/book/report-provenance.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { groupBy } from '#shared/group-by.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const FORM_ORDER: readonly string[] = Object.keys(blankReport());

/** Why the number is what it is: each value of the report that counts, who wrote it, in which write and which file. */
export function SourceDetail({ report }: { readonly report: TaskReport }) {
  const { t } = useTranslation('summary');
  const book = useBook();
  const view = useLedger();
  const { fields, submission, review } = useMemo(
    () => reportProvenance(view.ledger, book, report),
    [view, book, report],
  );
  const agency = book.agencies.find(({ id }) => id === report.agency)?.shortName ?? '';
  // In the order of the report form; what was written at once stands together.
  const written = FORM_ORDER.flatMap((name) => fields.find(({ field }) => field === name) ?? []).flatMap(
    ({ field, write: { value, writer }, workbook }) => {
      const text = value === false ? '' : valueWords(field, value);
      return text === '' ? [] : [{ what: fieldWord(field), text, writer, workbook }];
    },
  );
  const groups = [...groupBy(written, ({ writer }) => writer.hash).values()];
  return (
    <table className="tbl source" aria-label={t('source.label', { task: report.task })}>
      <thead>
        <tr>
          <th scope="col">{t('source.what')}</th>
          <th scope="col">{t('source.value')}</th>
          <th scope="col">{t('source.who')}</th>
          <th scope="col">{t('source.file')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) =>
          group.map(({ what, text, writer, workbook }, index) => (
            <SourceRow
              key={what}
              what={what}
              text={text}
              writer={writer}
              workbook={workbook}
              agency={agency}
              spans={index === 0 ? group.length : 0}
            />
          )),
        )}
        {submission === null ? null : (
          <SourceRow
            what={t('source.submitted')}
            text={book.submission(report.agency, report.period)?.code ?? ''}
            writer={submission}
            workbook={workbookSource(view.ledger, report, submission.hash)}
            agency={agency}
          />
        )}
        {review === null ? null : (
          <SourceRow
            what={t('source.accepted')}
            text={book.review(report.agency, report.period)?.code ?? ''}
            writer={review}
          />
        )}
      </tbody>
    </table>
  );
}

function SourceRow({
  what,
  text,
  writer,
  workbook = null,
  agency = '',
  spans = 1,
}: {
  readonly what: string;
  readonly text: string;
  readonly writer: SegmentInfo;
  /** Filled in by an officer of the agency, taken in by the writer. */
  readonly workbook?: WorkbookSource | null;
  readonly agency?: string;
  /** Rows that came in the same write; 0 in all but the first of them. */
  readonly spans?: number;
}) {
  const { t } = useTranslation('summary');
  const words = useWriters()(writer);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td className="record-text">{text}</td>
      {spans === 0 ? null : (
        <>
          <td rowSpan={spans}>
            {workbook === null
              ? [words.person, words.agency].filter(Boolean).join(', ')
              : [workbook.officer, agency].filter(Boolean).join(', ')}
            <span className="second small source-note">
              {t('source.write', { at: formatDateTime(words.at), n: writer.n, hash: shortHash(writer.hash) })}
            </span>
          </td>
          <td rowSpan={spans}>
            {workbook === null ? (
              <OriginWords writer={words} />
            ) : (
              <>
                <FileName>{workbook.file}</FileName>
                <span className="second small source-note">
                  {t('source.workbook', { by: workbook.importedBy })}
                </span>
              </>
            )}
          </td>
        </>
      )}
    </tr>
  );
}
