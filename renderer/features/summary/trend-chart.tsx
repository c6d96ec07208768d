import type { TrendPoint } from '#shared/domain/summary/types.ts';
import { formatShare } from '#shared/time/format-number.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
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
              label={endLabel(data.length - 1, last.done, 'var(--done)', last.done >= last.overdue)}
            />
            <Line
              dataKey="overdue"
              stroke="var(--late)"
              strokeWidth={1.6}
              strokeDasharray="5 3"
              dot={squareDot}
              isAnimationActive={false}
              label={endLabel(data.length - 1, last.overdue, 'var(--late)', last.overdue > last.done)}
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
                <td>{point.done}</td>
                <td>{point.overdue}</td>
                <td>{formatShare(point.done, point.assigned)}</td>
                <td>{formatShare(point.doneOfFallenDue, point.fallenDue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** What recharts tells a label about its point. */
interface LabelPlace {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly index?: number | undefined;
}

/** The number of a line's last point, above it or below it: those of two lines that meet do not touch. */
function endLabel(end: number, value: number, colour: string, above: boolean) {
  return ({ x, y, index }: LabelPlace) =>
    index === end ? (
      <text
        x={Number(x ?? 0) + 8}
        y={Number(y ?? 0) + (above ? -3 : 11)}
        fill={colour}
        className="trend-end"
        key={`${colour}${index}`}
      >
        {value}
      </text>
    ) : (
      <g key={`${colour}${index ?? ''}`} />
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
