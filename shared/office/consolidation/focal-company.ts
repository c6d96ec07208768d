import type { Book } from '#shared/book/types.ts';

/** The office that makes a consolidation, for the properties of its files: the focal point as the register has it. */
export function focalCompany({ plan, agencies }: Pick<Book, 'plan' | 'agencies'>): string {
  return agencies.find(({ id }) => id === plan.focalPoint)?.name ?? '';
}
