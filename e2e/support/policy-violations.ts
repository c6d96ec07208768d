import type { Page } from '@playwright/test';

/** Collects what the content security policy refused on a page, for as long as the page lives. */
export function collectViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}
