/** The middle one of the measured times; of an even number the later of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Milliseconds the work took by the clock and of all processors together, and what came of it. Processor time is what a
 * busy machine cannot lengthen by much. Rubbish is collected before, where the process was asked to let it.
 */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly time: number; readonly processor: number; readonly result: T }> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { time, processor: (user + system) / 1000, result };
}
