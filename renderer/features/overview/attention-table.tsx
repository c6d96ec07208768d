import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { leadName } from '#shared/book/report-tasks.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ATTENTION_GROUPS, type AttentionGroup, type AttentionLine } from './attention.ts';

/** Lines shown of each group; the rest opens in the plan table. */
const SHOWN = 8;

/** The tasks that need an officer, by why; each line opens the task. */
export function AttentionTable({
  groups,
  count,
  all,
}: {
  readonly groups: Readonly<Record<AttentionGroup, readonly AttentionLine[]>>;
  readonly count: number;
  readonly all: number;
}) {
  const { t } = useTranslation('overview');
  return (
    <section className="ovw-lines" aria-label={t('lines')}>
      <h2 className="h2 ovw-head">
        {t('lines')} <span className="mute">{t('linesNote', { count, all })}</span>
      </h2>
      <table className="tbl tbl-rows">
        <colgroup>
          <col className="ovw-path" />
          <col />
          <col className="ovw-lead" />
          <col className="ovw-why" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('column.path')}</th>
            <th scope="col">{t('column.content')}</th>
            <th scope="col">{t('column.lead')}</th>
            <th scope="col">{t('column.why')}</th>
          </tr>
        </thead>
        {ATTENTION_GROUPS.map((group) =>
          groups[group].length === 0 ? null : <GroupLines key={group} group={group} lines={groups[group]} />,
        )}
      </table>
    </section>
  );
}

function GroupLines({
  group,
  lines,
}: {
  readonly group: AttentionGroup;
  readonly lines: readonly AttentionLine[];
}) {
  const { t } = useTranslation('overview');
  const { agencies } = useBook();
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  const openAll = () => {
    select({ label: t(`group.${group}`), paths: lines.map(({ task }) => task.path) });
    navigate(routes.plan());
  };
  const shown = lines.length <= SHOWN + 1 ? lines : lines.slice(0, SHOWN);
  return (
    <tbody>
      <tr className="ovw-group">
        <th scope="rowgroup" colSpan={4}>
          {t(`group.${group}`)} <span className="mute">{lines.length}</span>
          {lines.length > shown.length ? (
            <span className="ovw-more">
              <LinkButton onClick={openAll}>{t('more', { count: lines.length })}</LinkButton>
            </span>
          ) : null}
        </th>
      </tr>
      {shown.map((line) => {
        const { path, row } = line.task;
        const lead = leadName({ agencies }, line.task);
        return (
          <tr key={path}>
            <td className="strong">
              <Link href={routes.task(path)}>{row.path}</Link>
            </td>
            <td>
              <span className="ovw-content">{row.content}</span>
            </td>
            <td>{lead ?? <span className="mute">{t('noLead')}</span>}</td>
            <td>
              <StatusMark status={line.now.reading.status} detail={whyText(group, line, t)} />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** The second line: the day and how far it is, what is empty, or how the phrase is read. */
function whyText(
  group: AttentionGroup,
  { task, now, gaps }: AttentionLine,
  t: TFunction<'overview'>,
): string {
  const { due, daysOver } = now.reading;
  if (group === 'to-complete') {
    return gaps.length === 0 ? '' : t('gaps', { what: gaps.map((gap) => t(`field.${gap}`)).join(', ') });
  }
  if (group === 'to-confirm') {
    const text = task.row.deadline;
    return due === null ? t('confirmNone', { text }) : t('confirm', { text, date: formatDate(due) });
  }
  if (due === null || daysOver === null) return '';
  const far =
    daysOver === 0
      ? t('today')
      : daysOver > 0
        ? t('over', { count: daysOver })
        : t('left', { count: -daysOver });
  return `${formatDate(due)}, ${far}`;
}
