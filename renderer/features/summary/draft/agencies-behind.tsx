import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { useWriters } from '#renderer/data/use-writers.ts';
import { OriginWords } from '#renderer/ui/record/origin-words.tsx';
import { closingWords } from '#shared/domain/closing-day/closing-words.ts';
import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** The agencies a figure counts: where each one's report stands, who sent it when, in which file it came. */
export function AgenciesBehind({
  closing,
  agencies,
}: {
  readonly closing: ClosingDay;
  readonly agencies: readonly AgencyId[];
}) {
  const { t } = useTranslation('draft');
  const wanted = new Set<string>(agencies);
  return (
    <table className="tbl" aria-label={t('source.sent')}>
      <thead>
        <tr>
          <th scope="col">{t('source.agency')}</th>
          <th scope="col">{t('source.standing')}</th>
          <th scope="col">{t('source.sent')}</th>
          <th scope="col">{t('source.file')}</th>
        </tr>
      </thead>
      <tbody>
        {closing.rows
          .filter(({ agency }) => wanted.has(agency))
          .map((row) => (
            <AgencyRow key={row.agency} row={row} period={closing.period.id} />
          ))}
      </tbody>
    </table>
  );
}

function AgencyRow({
  row: { agency, name, state, detail },
  period,
}: {
  readonly row: ClosingRow;
  readonly period: ClosingDay['period']['id'];
}) {
  const { t } = useTranslation('draft');
  const { ledger } = useLedger();
  const submission = useBook().submission(agency, period);
  const writer = ledger
    .history(entity.submission(agency, period), 'code')
    .find((write) => write.writer.hash === submission?.segment)?.writer;
  const words = useWriters();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {closingWords[state].word}
        {detail === '' ? null : <span className="second small source-note">{detail}</span>}
      </td>
      <td>
        {submission === undefined ? (
          <span className="mute">{t('source.notSent')}</span>
        ) : (
          t('source.code', {
            code: submission.code,
            by: submission.by,
            at: formatDateTime(submission.at),
          })
        )}
      </td>
      <td>{writer === undefined ? '—' : <OriginWords writer={words(writer)} />}</td>
    </tr>
  );
}
