export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const VITEST_REPORT: string;
export const PLAYWRIGHT_REPORT: string;
export function forgetReports(): void;
export function vitestCounts(): Counts;
export function playwrightCounts(): Counts;
export function stepCounts(ok: boolean, counted?: Counts): Counts;
