import type { TrendPoint } from '#shared/domain/summary/types.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { evenTicks } from './even-ticks.ts';

/** Completed and overdue at each cut-off. The lines differ by dash and marker; the numbers are in a table for screen readers. */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const { t } = useTranslation('summary');
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return <p className="second trend-one">{t('trend.one')}</p>;
  const data = points.map((point) => ({
    day: formatDayMonth(point.asOf),
    done: point.done,
    overdue: point.overdue,
    // The last point of each line carries its number.
    doneEnd: point === last ? String(point.done) : '',
    overdueEnd: point === last ? String(point.overdue) : '',
  }));
  const ticks = evenTicks(Math.max(...points.flatMap(({ done, overdue }) => [done, overdue])));
  const label = t('trend.label', {
    doneFirst: first.done,
    doneLast: last.done,
    overdueFirst: first.overdue,
    overdueLast: last.overdue,
  });
  return (
    <figure className="trend" aria-label={label}>
      <div aria-hidden="true">
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
              dot={{ r: 3.5, fill: 'var(--done)', strokeWidth: 0 }}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="doneEnd"
                position="right"
                offset={8}
                className="trend-end"
                fill="var(--done)"
              />
            </Line>
            <Line
              dataKey="overdue"
              stroke="var(--late)"
              strokeWidth={1.6}
              strokeDasharray="5 3"
              dot={squareDot}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="overdueEnd"
                position="right"
                offset={8}
                className="trend-end"
                fill="var(--late)"
              />
            </Line>
          </LineChart>
        </ResponsiveContainer>
      </div>
      <table className="visually-hidden">
        <caption>{t('trend.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trend.day')}</th>
            <th scope="col">{t('trend.done')}</th>
            <th scope="col">{t('trend.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ period, asOf, done, overdue }) => (
            <tr key={period}>
              <th scope="row">{formatDate(asOf)}</th>
              <td>{done}</td>
              <td>{overdue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The overdue line's marker: a square, as in the status vocabulary. */
function squareDot({
  cx,
  cy,
  index,
}: {
  readonly cx?: number;
  readonly cy?: number;
  readonly index?: number;
}) {
  return <rect key={index} x={(cx ?? 0) - 3.5} y={(cy ?? 0) - 3.5} width={7} height={7} fill="var(--late)" />;
}
