import { checkOfficeSetup } from '#shared/office/setup/check-office-setup.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';

/** What was typed with every field that is wrong as it was before; a field is one line of the stored set-up. */
export function goodPart(typed: OfficeSetup, before: OfficeSetup): OfficeSetup {
  const wrong = checkOfficeSetup(typed).map(({ field }) => field.split('.')[0] as keyof OfficeSetup);
  const good: OfficeSetup = {
    ...typed,
    ...Object.fromEntries(wrong.map((name) => [name, before[name]])),
  };
  // A field can be right only together with another, e.g. a deputy with a position: then both wait.
  return checkOfficeSetup(good).length === 0 ? good : before;
}
