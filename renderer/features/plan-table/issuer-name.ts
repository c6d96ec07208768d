import type { Book } from '#shared/book/types.ts';
import { fold } from '#shared/text/fold.ts';

/** The issuing authority as it is called in the register ("UBND tỉnh Kiên Giang"), else as in the document's head. */
export function issuerName({ plan, agencies }: Pick<Book, 'plan' | 'agencies'>): string {
  const issuer = fold(plan.issuer);
  return agencies.find(({ name }) => fold(name) === issuer)?.shortName ?? plan.issuer;
}
