import type { TrendPoint } from '#shared/domain/summary/types.ts';
import { formatNumber, formatShare } from '#shared/time/format-number.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { evenTicks } from './even-ticks.ts';
import type { OpenTrend } from './open-tasks.ts';
import { TrendDot } from './trend-dot.tsx';
import { moveFocus } from './use-roving-cells.ts';

/** What recharts tells of a point's place. */
interface DotPlace {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
}

/**
 * Completed and overdue at each cut-off. The lines differ by dash and marker; each point opens its tasks as they stood
 * then, by mouse and with the arrow keys. All numbers are in a table for screen readers.
 */
export const TrendChart = memo(function TrendChart({
  points,
  onOpen,
}: {
  readonly points: readonly TrendPoint[];
  readonly onOpen: (opened: OpenTrend) => void;
}) {
  const { t } = useTranslation('summary');
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return <p className="second trend-one">{t('trend.one')}</p>;
  const data = points.map((point) => ({
    day: formatDayMonth(point.asOf),
    done: point.done,
    overdue: point.overdue,
  }));
  const ticks = evenTicks(Math.max(...points.flatMap(({ done, overdue }) => [done, overdue])));
  const label = t('trend.label', {
    doneFirst: first.done,
    doneLast: last.done,
    overdueFirst: first.overdue,
    overdueLast: last.overdue,
  });
  const dot = (count: 'done' | 'overdue', line: number) =>
    function place({ cx = 0, cy = 0, index = 0 }: DotPlace) {
      const point = points[index];
      if (point === undefined) return <g key={`${count}${index}`} />;
      const { period, asOf } = point;
      const what = t('trend.point', {
        what: t(`trend.${count}`),
        period: point.title,
        day: formatDate(asOf),
      });
      return (
        <TrendDot
          key={`${count}${index}`}
          x={cx}
          y={cy}
          count={count}
          label={t('trend.open', { what, count: point[count] })}
          // Of two lines that meet the numbers stand apart: one above, one below.
          number={
            index < points.length - 1
              ? null
              : {
                  text: formatNumber(point[count]),
                  above: count === 'done' ? last.done >= last.overdue : last.overdue > last.done,
                }
          }
          place={`${line}:${index}`}
          // One tab stop, always the same: recharts draws its points anew when they change, and the focus would be lost.
          isTabStop={count === 'done' && index === points.length - 1}
          onOpen={() => onOpen({ what, period, asOf, count })}
        />
      );
    };
  return (
    <figure className="trend" aria-label={label}>
      <div onKeyDown={moveFocus}>
        <ResponsiveContainer width="100%" height={158}>
          <LineChart
            data={data}
            margin={{ top: 14, right: 26, bottom: 0, left: -34 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="day"
              tickLine={false}
              axisLine={false}
              interval={0}
              padding={{ left: 16, right: 16 }}
              tick={{ fontSize: 11, fill: 'var(--text-2)' }}
            />
            <YAxis
              domain={[0, ticks.at(-1) ?? 2]}
              ticks={[...ticks]}
              tickLine={false}
              axisLine={false}
              tick={{ fontSize: 11, fill: 'var(--text-2)' }}
            />
            <Line
              dataKey="done"
              stroke="var(--done)"
              strokeWidth={1.6}
              dot={dot('done', 0)}
              isAnimationActive={false}
            />
            <Line
              dataKey="overdue"
              stroke="var(--late)"
              strokeWidth={1.6}
              strokeDasharray="5 3"
              dot={dot('overdue', 1)}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      {/* A table is as wide as its words, whatever width it is given: hidden by what holds it. */}
      <div className="visually-hidden">
        <table>
          <caption>{t('trend.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('trend.period')}</th>
              <th scope="col">{t('trend.day')}</th>
              <th scope="col">{t('trend.done')}</th>
              <th scope="col">{t('trend.overdue')}</th>
              <th scope="col">{t('trend.ofAssigned')}</th>
              <th scope="col">{t('trend.ofFallenDue')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.period}>
                <th scope="row">{point.title}</th>
                <td>{formatDate(point.asOf)}</td>
                <td>{formatNumber(point.done)}</td>
                <td>{formatNumber(point.overdue)}</td>
                <td>{formatShare(point.done, point.assigned)}</td>
                <td>{formatShare(point.doneOfFallenDue, point.fallenDue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
});
