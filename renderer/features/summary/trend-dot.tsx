import type { KeyboardEvent } from 'react';

/** Half of what a finger or an unsteady hand hits, in pixels. */
const REACH = 12;

/** A point of the trend: a disc for what is done, a square for what is overdue, as in the status vocabulary. */
export function TrendDot({
  x,
  y,
  count,
  label,
  number,
  place,
  isTabStop,
  onOpen,
}: {
  readonly x: number;
  readonly y: number;
  readonly count: 'done' | 'overdue';
  readonly label: string;
  /** Written beside the last point of a line. */
  readonly number: { readonly text: string; readonly above: boolean } | null;
  /** Line and point, for the arrow keys. */
  readonly place: string;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
}) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    <g
      className="trend-point"
      data-count={count}
      role="button"
      aria-label={label}
      onClick={onOpen}
      onKeyDown={press}
      data-place={place}
      tabIndex={isTabStop ? 0 : -1}
    >
      <title>{label}</title>
      <circle className="trend-reach" cx={x} cy={y} r={REACH} />
      {count === 'done' ? (
        <circle cx={x} cy={y} r={3.5} />
      ) : (
        <rect x={x - 3.5} y={y - 3.5} width={7} height={7} />
      )}
      {number === null ? null : (
        <text className="trend-end" x={x + 8} y={y + (number.above ? -3 : 11)}>
          {number.text}
        </text>
      )}
    </g>
  );
}
