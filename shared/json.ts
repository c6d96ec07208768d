/** What may stand in a ledger field or a package: plain JSON, no `undefined`, no non-finite number. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
