import { routes } from '#renderer/app/routes.ts';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import type { Book, WithdrawnTask } from '#shared/book/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

const FIELDS = ['lead', 'coordinating', 'deadline', 'product'] as const;

/** A task an amendment took out: why and since when, its texts, and what was reported while it was in force. */
export function WithdrawnTaskPage({ book, task }: { readonly book: Book; readonly task: WithdrawnTask }) {
  const { t } = useTranslation('task');
  const { row, withdrawal } = task;
  const reports = book.periods.flatMap((period) =>
    book.agencies.flatMap((agency) => {
      const report = book.report(agency.id, task.path, period.id);
      return report === undefined ? [] : [{ period, agency, report }];
    }),
  );
  return (
    <div className="page">
      <PageHead
        title={t('title', { path: row.path })}
        back={{ href: routes.fullText(), label: t('withdrawn.back') }}
      />
      <div className="pane">
        <div className="task-title">
          <span className="task-no">{row.path}</span>
          <p className="doc">{row.content}</p>
        </div>
        <div className="sect">
          <InlineNote tone="need">
            {t('withdrawn.since', { basis: withdrawal.basis, date: formatDate(withdrawal.on) })}{' '}
            {withdrawal.reason === ''
              ? t('withdrawn.noReason')
              : t('withdrawn.reason', { reason: withdrawal.reason })}
          </InlineNote>
        </div>
        <dl className="sect dl">
          {FIELDS.map((field) => (
            <div key={field} className="withdrawn-field">
              <dt>{t(`rows.${field}`)}</dt>
              <dd className="doc">{row[field] === '' ? t('empty') : row[field]}</dd>
            </div>
          ))}
        </dl>
        <section className="sect">
          <h2 className="h2">{t('withdrawn.reports', { count: reports.length })}</h2>
          <ul>
            {reports.map(({ period, agency, report }) => (
              <li key={`${period.id} ${agency.id}`}>
                {period.title}, {agency.shortName}:{' '}
                {report.result === '' ? t('withdrawn.noResult') : report.result}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
