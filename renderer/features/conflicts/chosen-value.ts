import type { ConflictChoice } from '#renderer/state/conflict-choices.ts';
import type { FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import { fieldShape, keepAll } from '#shared/book/conflicts/keep-both.ts';
import type { JsonValue } from '#shared/json.ts';
import { parseDate } from '#shared/time/parse-date.ts';

/** The value a choice would write; undefined while nothing, or nothing usable, is chosen. */
export function chosenValue(
  conflict: FieldConflict,
  choice: ConflictChoice | undefined,
): JsonValue | undefined {
  switch (choice?.kind) {
    case undefined:
      return undefined;
    case 'value':
      return conflict.values.find(({ writer }) => writer.hash === choice.writer)?.value;
    case 'both':
      return choice.text ?? keepAll(conflict);
    case 'own':
      return typedValue(conflict, choice.text.trim());
  }
}

function typedValue(conflict: FieldConflict, text: string): JsonValue | undefined {
  switch (fieldShape(conflict)) {
    case 'text':
      return text === '' ? undefined : text;
    case 'day':
      return text === '' ? undefined : (parseDate(text) ?? undefined);
    case 'percent': {
      const number = Number(text.replace('%', ''));
      return text !== '' && Number.isInteger(number) && number >= 0 && number <= 100 ? number : undefined;
    }
    default:
      return undefined;
  }
}
