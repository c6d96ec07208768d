import { existsSync, readFileSync, rmSync } from 'node:fs';

const NONE = { passed: 0, failed: 0, skipped: 0 };

export const VITEST_REPORT = 'test-results/vitest.json';
export const PLAYWRIGHT_REPORT = 'test-results/playwright.json';

/** Reports of an earlier run must not be counted. */
export function forgetReports() {
  for (const file of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(file, { force: true });
}

export function vitestCounts() {
  const report = read(VITEST_REPORT);
  if (report === null) return NONE;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts() {
  const report = read(PLAYWRIGHT_REPORT);
  if (report === null) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** A step without tests of its own counts as one. A failed step with no failed test in its report counts as one failure. */
export function stepCounts(ok, counted) {
  if (counted === undefined) return { ...NONE, [ok ? 'passed' : 'failed']: 1 };
  return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
