import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import {
  gatherRemarks,
  type Remark,
  type RemarkField,
  type RemarkGrouping,
} from '#shared/domain/summary/gather-remarks.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { nameOnDay } from '#shared/office/report/name-on-day.ts';
import { fold } from '#shared/text/fold.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

const GROUPINGS: readonly RemarkGrouping[] = ['addressee', 'section', 'agency'];

/** What the accepted reports say of difficulties and propose, each text once with everybody who said it. */
export function RemarksView({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summary');
  const [grouping, setGrouping] = useState<RemarkGrouping>('addressee');
  return (
    <div className="summary-lists">
      <SegmentedControl
        label={t('remarks.by')}
        options={GROUPINGS.map((value) => ({ value, label: t(`remarks.grouping.${value}`) }))}
        value={grouping}
        onChange={setGrouping}
      />
      <RemarkList field="proposals" grouping={grouping} summary={summary} />
      {/* A difficulty is addressed to nobody. */}
      <RemarkList
        field="difficulties"
        grouping={grouping === 'addressee' ? 'section' : grouping}
        summary={summary}
      />
    </div>
  );
}

function RemarkList({
  field,
  grouping,
  summary,
}: {
  readonly field: Exclude<RemarkField, 'nextSteps'>;
  readonly grouping: RemarkGrouping;
  readonly summary: Summary;
}) {
  const { t } = useTranslation('summary');
  const book = useBook();
  const heading = useId();
  const shown = new Set(summary.tasks.map(({ path }) => path));
  const groups = gatherRemarks(book, summary.period.id, field, grouping)
    .map((group) => ({
      ...group,
      remarks: group.remarks
        .map((remark) => ({ ...remark, sources: remark.sources.filter(({ task }) => shown.has(task)) }))
        .filter(({ sources }) => sources.length > 0),
    }))
    .filter(({ remarks }) => remarks.length > 0);
  const count = groups.reduce((sum, { remarks }) => sum + remarks.length, 0);
  return (
    <section aria-labelledby={heading}>
      <h2 className="h2" id={heading}>
        {t(`remarks.${field}`)} ({count})
      </h2>
      {groups.length === 0 ? <p className="second">{t('remarks.none')}</p> : null}
      {groups.map(({ key, title, remarks }) => (
        <section key={key}>
          <h3 className="remark-group">
            {title} <span className="mute">{remarks.length}</span>
          </h3>
          <ul className="remarks">
            {remarks.map((remark) => (
              <RemarkItem key={sourceKey(remark.sources[0])} remark={remark} summary={summary} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function RemarkItem({
  remark: { text, sources },
  summary,
}: {
  readonly remark: Remark;
  readonly summary: Summary;
}) {
  const { t } = useTranslation('summary');
  const book = useBook();
  return (
    <li>
      <p className="doc remark-text">{text}</p>
      <ul className="remark-sources" aria-label={t('remarks.sources')}>
        {sources.map((source) => (
          <li key={sourceKey(source)} className="second small">
            {t(source.part ? 'remarks.partSource' : 'remarks.source', {
              agency: nameOnDay(book, source.agency, summary.asOf),
              period: summary.period.title,
              code: source.code,
            })}
            {', '}
            <Link href={routes.task(source.task)}>
              {t('remarks.task', {
                path: book.tasks.find(({ path }) => path === source.task)?.row.path ?? source.task,
              })}
            </Link>
            {fold(source.text) === fold(text) ? null : t('remarks.alike', { text: source.text })}
          </li>
        ))}
      </ul>
    </li>
  );
}

const sourceKey = (source: Remark['sources'][number] | undefined): string =>
  source === undefined ? '' : `${source.task} ${source.agency}`;
