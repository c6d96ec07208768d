/**
 * Which reminder is due with so many days left: the nearest step that was reached. A machine that was off seven days
 * before still gives that reminder six days before, and not another one until three.
 *
 * @param left days until the day; 0 is the day itself.
 * @returns null when no step was reached yet, or the day has passed.
 */
export function reminderStep(left: number, days: readonly number[]): number | null {
  if (left < 0) return null;
  const reached = days.filter((step) => step >= left);
  return reached.length === 0 ? null : Math.min(...reached);
}
