/** The middle one of the measured times; of an even number the later of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds the work took, and what came of it. Rubbish is collected before, where the process was asked to let it. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly time: number; readonly result: T }> {
  globalThis.gc?.();
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, result };
}
