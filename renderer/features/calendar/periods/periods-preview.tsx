import { InlineNote } from '#renderer/ui/notice.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { today } from '#renderer/data/clock.ts';
import type { PreviewedPeriod } from '#shared/book/schedule-preview.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** Every period with its days, as they are or as they will be; the old day stays beside a new one. */
export function PeriodsPreview({
  lines,
  changed,
}: {
  readonly lines: readonly PreviewedPeriod[];
  readonly changed: boolean;
}) {
  const { t } = useTranslation('calendar');
  const now = today();
  const moved = lines.filter((line) => line.changed).length;
  const kept = lines.filter((line) => !line.changed && (line.before?.sendBy ?? now) < now).length;
  return (
    <PaneSection title={t('periods.preview')} note={changed ? t('periods.notYet') : undefined}>
      {changed ? (
        <InlineNote tone={moved === 0 ? 'run' : 'need'}>
          {moved === 0 ? t('preview.none') : t('preview.moved', { count: moved })}{' '}
          {kept === 0 ? null : t('preview.kept', { count: kept })}
        </InlineNote>
      ) : null}
      {/* The pane scrolls and may hold nothing else to go to by keyboard. */}
      <div tabIndex={0} role="region" aria-label={t('preview.region')}>
        <table className="tbl cal-preview" aria-label={t('periods.preview')}>
          <thead>
            <tr>
              <th scope="col">{t('preview.period')}</th>
              <th scope="col">{t('preview.sendBy')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, before, after, changed: moves }) => (
              <tr key={id} data-moved={moves || undefined}>
                <th scope="row">
                  {(after ?? before)?.title ?? id}
                  {after === null ? ` (${t('preview.gone')})` : null}
                  {before === null ? ` (${t('preview.new')})` : null}
                  <Days before={moves ? before : null} after={after} of={windowText} />
                </th>
                <td>
                  <Days
                    before={moves ? before : null}
                    after={after}
                    of={({ sendBy }) => formatDate(sendBy)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PaneSection>
  );
}

const windowText = ({ from, to }: ReportingPeriod): string => `${formatDayMonth(from)} – ${formatDate(to)}`;

function Days({
  before,
  after,
  of,
}: {
  readonly before: ReportingPeriod | null;
  readonly after: ReportingPeriod | null;
  readonly of: (period: ReportingPeriod) => string;
}) {
  const now = after === null ? '' : of(after);
  const was = before === null ? '' : of(before);
  return (
    <span className="cal-second">
      {was === '' || was === now ? null : <del className="cal-was">{was}</del>}
      {was === '' || was === now ? now : <b className="strong">{now}</b>}
    </span>
  );
}
