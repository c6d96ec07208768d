import type { Page } from '@playwright/test';
import path from 'node:path';
import { ExchangePage } from './exchange-page.ts';
import { FirstStartPage, type FirstStartAnswers } from './first-start-page.ts';
import type { Officer } from './officer.ts';

/** Opens the program for the first time and the book: the built-in plan, or the one of a package. */
export async function startBook(
  machine: Officer,
  answers: FirstStartAnswers,
  { plan, day }: { readonly plan?: string; readonly day?: Date } = {},
): Promise<Page> {
  await machine.open();
  const { page } = machine;
  if (day !== undefined) await page.clock.setFixedTime(day);
  const start = new FirstStartPage(page);
  await start.answer(answers);
  if (plan !== undefined) {
    await machine.willChoose(plan);
    await start.choosePackage(path.basename(plan));
  }
  await start.openBook();
  return page;
}

/** "Xuất gói kế hoạch" into a file. */
export async function exportPlan(machine: Officer, file: string): Promise<void> {
  const exchange = new ExchangePage(machine.page);
  await exchange.open();
  await machine.willSaveAs(file);
  await exchange.exportPlan();
  await exchange.frame.expectSaid(`Đã ghi ${path.basename(file)}`);
}
