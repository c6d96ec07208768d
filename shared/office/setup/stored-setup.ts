import type { JsonValue } from '#shared/json.ts';
import * as v from 'valibot';
import { checkOfficeSetup } from './check-office-setup.ts';
import type { OfficeSetup } from './office-setup.ts';

/** What an office changed, by field; everything else goes on following the defaults, e.g. the agency's new name. */
export type ChosenSetup = { readonly [Field in keyof OfficeSetup]?: OfficeSetup[Field] };

const text = v.pipe(
  v.string(),
  v.maxLength(10_000),
  v.transform((value) => value.normalize('NFC')),
);
const byKind = <Value>(value: v.GenericSchema<unknown, Value>) =>
  v.object({ report: value, letter: value, plan: value });
const millimetres = v.pipe(v.number(), v.finite());

const FIELDS: { readonly [Field in keyof OfficeSetup]: v.GenericSchema<unknown, OfficeSetup[Field]> } = {
  parent: text,
  issuer: text,
  issuerShort: text,
  place: text,
  collective: text,
  headPosition: text,
  signedBy: v.picklist(['head', 'deputy', 'by-order', 'by-mandate']),
  signerPosition: text,
  signerName: text,
  symbols: byKind(text),
  recipients: byKind(v.array(text)),
  upward: v.array(v.object({ name: text, form: v.picklist(['full', 'brief']) })),
  upwardBy: v.picklist(['authority', 'own']),
  margins: v.object({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
  fontSize: v.picklist([13, 14]),
  filePattern: text,
  fileDiacritics: v.boolean(),
};
const names = Object.keys(FIELDS) as readonly (keyof OfficeSetup)[];

/** The fields in which a set-up differs from the defaults, for storing. */
export function chosenSetup(setup: OfficeSetup, defaults: OfficeSetup): ChosenSetup {
  const differing = names.filter((name) => JSON.stringify(setup[name]) !== JSON.stringify(defaults[name]));
  return Object.fromEntries(differing.map((name) => [name, setup[name]]));
}

/**
 * The set-up in effect: the defaults with what the office chose. A stored field that cannot be read, or that the
 * decree no longer allows, falls back to its default and is named.
 *
 * @param stored as it came from the database, of whatever shape.
 */
export function readStoredSetup(
  stored: unknown,
  defaults: OfficeSetup,
): { readonly setup: OfficeSetup; readonly fellBack: readonly (keyof OfficeSetup)[] } {
  const record = v.is(v.record(v.string(), v.unknown()), stored) ? stored : {};
  let setup = defaults;
  const fellBack: (keyof OfficeSetup)[] = [];
  for (const name of names) {
    if (!(name in record)) continue;
    const read = v.safeParse(FIELDS[name], record[name]);
    if (read.success) setup = Object.assign({}, setup, { [name]: read.output as JsonValue });
    else fellBack.push(name);
  }
  for (const { field } of checkOfficeSetup(setup)) {
    const name = field.split('.')[0] as keyof OfficeSetup;
    if (!(name in record) || fellBack.includes(name)) continue;
    fellBack.push(name);
    setup = Object.assign({}, setup, { [name]: defaults[name] });
  }
  return { setup, fellBack };
}
