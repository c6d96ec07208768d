import { blankReport, reportFieldSchemas, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import * as v from 'valibot';

/** What was typed and is not a change yet: some fields of the report, their new values. */
export type ReportEdits = Partial<ReportFields>;

/** Changes the report at once, from what it says by then. False when that could not be stored. */
export type PutEdits = (edit: (now: ReportFields) => ReportEdits) => Promise<boolean>;

/**
 * Reads a kept draft; a field that cannot be read is left out, so that a damaged draft spoils nothing. A text too long to
 * be stored comes back whole: it was typed, and only its officer may shorten it.
 */
export function readEdits(stored: Readonly<Record<string, unknown>>): ReportEdits {
  const blank = blankReport();
  const edits: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(reportFieldSchemas)) {
    const value = stored[field];
    if (!(field in stored)) continue;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) edits[field] = parsed.output;
    else if (typeof value === 'string' && blank[field as keyof ReportFields] === '') edits[field] = value;
  }
  return edits;
}

/** What of the edits can be stored, and what cannot as it stands: a text too long must not hold the others back. */
export function storableEdits(edits: ReportEdits): {
  readonly fit: ReportEdits;
  readonly unfit: ReportEdits;
} {
  const fits = ([field, value]: [string, unknown]): boolean =>
    v.is(reportFieldSchemas[field as keyof ReportFields], value);
  const clean = cleanEdits(edits);
  const all = Object.entries(edits);
  const isFit = ([field]: [string, unknown]): boolean => fits([field, clean[field as keyof ReportEdits]]);
  return {
    fit: Object.fromEntries(all.filter(isFit)),
    unfit: Object.fromEntries(all.filter((entry) => !isFit(entry))),
  };
}

/** What is left of `edits` after `saved` became a change: a field typed on meanwhile stays. */
export function editsLeft(edits: ReportEdits, saved: ReportEdits): ReportEdits {
  const left = Object.entries(edits).filter(([field, value]) => value !== saved[field as keyof ReportEdits]);
  return Object.fromEntries(left);
}

/** Words the report page uses for each field; the order is that of the form. */
export const TEXT_FIELDS = ['result', 'difficulties', 'proposals', 'nextSteps'] as const;
export type WrittenField = (typeof TEXT_FIELDS)[number] | 'lateReason' | 'basis';

const WRITTEN_FIELDS: readonly string[] = [
  ...TEXT_FIELDS,
  'lateReason',
  'basis',
  'progressBasis',
] satisfies (keyof ReportFields)[];

/** Written in words, whose number is worth knowing; a date and a state are chosen. */
export function isWrittenField(field: CarriedField): field is WrittenField | 'progressBasis' {
  return WRITTEN_FIELDS.includes(field);
}

/** Fields that take over as they are from an earlier period (Ctrl+D). The confirmation must be given anew. */
export const CARRIED_FIELDS = [
  'state',
  'progress',
  'progressBasis',
  'result',
  'products',
  'evidence',
  'difficulties',
  'proposals',
  'nextSteps',
  'lateReason',
  'basis',
  'completedOn',
] as const satisfies readonly (keyof ReportFields)[];
export type CarriedField = (typeof CARRIED_FIELDS)[number];

/** The values of `from` for one field or for all that are carried. */
export function carriedFields(from: ReportFields, field: CarriedField | 'all'): ReportEdits {
  const fields = field === 'all' ? CARRIED_FIELDS : [field];
  return Object.fromEntries(fields.map((name) => [name, from[name]]));
}

/** Typed texts as they are stored: NFC, no control characters, no odd spaces. */
export function cleanEdits(edits: ReportEdits): ReportEdits {
  const clean = Object.entries(edits).map(([field, value]) => [
    field,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  const { products, ...rest } = Object.fromEntries(clean) as ReportEdits;
  return products === undefined
    ? rest
    : {
        ...rest,
        products: products.map((product) => ({
          ...product,
          number: cleanText(product.number),
          title: cleanText(product.title),
        })),
      };
}
