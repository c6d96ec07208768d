import type { ConflictChoice } from '#renderer/state/conflict-choices.ts';
import * as v from 'valibot';

const Choice = v.variant('kind', [
  v.object({ kind: v.literal('value'), writer: v.string() }),
  v.object({ kind: v.literal('both'), text: v.nullable(v.string()) }),
  v.object({ kind: v.literal('own'), text: v.string() }),
]) satisfies v.GenericSchema<unknown, ConflictChoice>;

/** The choices of last time by conflict, from what the database kept; what is none any more is left out. */
export function keptChoices(
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, ConflictChoice>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, kept]) => {
      const choice = v.safeParse(Choice, kept);
      return choice.success ? [[id, choice.output] as const] : [];
    }),
  );
}
