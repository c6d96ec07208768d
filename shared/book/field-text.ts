import type { JsonValue } from '#shared/json.ts';

/** A ledger field as text; what is missing or is not text (a newer version's value) is empty. */
export const fieldText = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** A ledger field as a number; what is missing or is not a number is 0. */
export const fieldNumber = (value: JsonValue | undefined): number => (typeof value === 'number' ? value : 0);
