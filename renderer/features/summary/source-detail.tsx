import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { shortHash } from '#renderer/data/waiting-gaps.ts';
import { useWriters } from '#renderer/data/use-writers.ts';
import { OriginWords } from '#renderer/ui/record/origin-words.tsx';
import { fieldWord, valueWords } from '#renderer/ui/record/value-words.ts';
import { reportProvenance } from '#shared/book/report-provenance.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Why the number is what it is: each value of the report that counts, who wrote it, in which write and which file. */
export function SourceDetail({ report }: { readonly report: TaskReport }) {
  const { t } = useTranslation('summary');
  const book = useBook();
  const view = useLedger();
  const { fields, submission, review } = useMemo(
    () => reportProvenance(view.ledger, book, report),
    [view, book, report],
  );
  const written = fields.flatMap(({ field, write: { value, writer } }) => {
    const text = valueWords(field, value);
    return text === '' ? [] : [{ what: fieldWord(field), text, writer }];
  });
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
        {written.map(({ what, text, writer }) => (
          <SourceRow key={what} what={what} text={text} writer={writer} />
        ))}
        {submission === null ? null : (
          <SourceRow
            what={t('source.submitted')}
            text={book.submission(report.agency, report.period)?.code ?? ''}
            writer={submission}
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
}: {
  readonly what: string;
  readonly text: string;
  readonly writer: SegmentInfo;
}) {
  const { t } = useTranslation('summary');
  const words = useWriters()(writer);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td className="record-text">{text}</td>
      <td>
        {[words.person, words.agency].filter(Boolean).join(', ')}
        <span className="second small source-note">
          {t('source.write', { at: formatDateTime(words.at), n: writer.n, hash: shortHash(writer.hash) })}
        </span>
      </td>
      <td>
        <OriginWords writer={words} />
      </td>
    </tr>
  );
}
