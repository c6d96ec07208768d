import type { AgencyRef, AgencyRole } from '#shared/domain/appendix.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { expandName } from './abbreviation-spans.ts';
import { withCommonAbbreviations, type Abbreviations } from './abbreviations.ts';
import { scanCell } from './cell-scanner.ts';
import { nameTrees, type NameTrees } from './name-trees.ts';
import type { CellPieces, NamePiece } from './pieces.ts';
import { chooseByDate, type AgencyRegister } from './register.ts';

/** Bodies of the Party and their offices and boards, known or not. */
const PARTY_BODY = /\b(?:thanh|tinh|huyen|thi|dang) uy\b|\bban can su dang\b/u;

export interface ReadAgenciesOptions {
  /** Which column the cell stands in. */
  readonly role: 'lead' | 'coordinating';
  readonly register: AgencyRegister;
  /** From the appendix's legend; those known everywhere are added. */
  readonly abbreviations: Abbreviations;
  /** The day on which the names are meant (the plan's date): tells apart bodies of one name. */
  readonly on?: CalendarDate;
}

/**
 * Reads the agencies named in one cell, in the order written. Collectives stay one reference. A name the register
 * does not know is kept with `agencyId: null`. In a lead cell the first name leads and the others co-lead, unless
 * the cell says otherwise ("(chủ trì)", "phối hợp với …"); Party bodies are asked, not assigned (`requested`).
 */
export function readAgencies(text: string, options: ReadAgenciesOptions): readonly AgencyRef[] {
  const abbreviations = allAbbreviations(options.abbreviations);
  const { names } = scannedOnce(text, nameTrees(options.register, abbreviations));
  const found = names.map((piece) => identify(text, piece, abbreviations, options));
  const roles =
    options.role === 'lead' ? leadRoles(found) : found.map(({ piece }) => coordinatingRole(piece));
  return found.map(({ piece, name, agencyId }, i) => ({
    name,
    agencyId,
    role: roles[i] ?? options.role,
    collective: piece.collective,
    text: text.slice(piece.start, piece.end),
  }));
}

const scanned = new WeakMap<NameTrees, Map<string, CellPieces>>();

/** A plan says the same in most of its cells ("các Sở, ban, ngành có liên quan …"). */
function scannedOnce(text: string, trees: NameTrees): CellPieces {
  const ofTrees = scanned.get(trees) ?? new Map<string, CellPieces>();
  scanned.set(trees, ofTrees);
  const pieces = ofTrees.get(text) ?? scanCell(text, trees);
  ofTrees.set(text, pieces);
  return pieces;
}

interface Identified {
  readonly piece: NamePiece;
  readonly name: string;
  readonly agencyId: string | null;
  readonly party: boolean;
}

function identify(
  text: string,
  piece: NamePiece,
  abbreviations: Abbreviations,
  { on }: ReadAgenciesOptions,
): Identified {
  const written = text.slice(piece.start, piece.end).normalize('NFC').replace(/\s+/gu, ' ');
  if (piece.collective) return { piece, name: written, agencyId: null, party: false };
  const agency = chooseByDate(piece.agencies, on);
  if (agency) return { piece, name: agency.name, agencyId: agency.id, party: agency.party };
  const prefix = piece.prefix === '' ? '' : `${piece.prefix} `;
  const name = expandName(prefix + written, abbreviations);
  return { piece, name, agencyId: null, party: PARTY_BODY.test(fold(name)) };
}

/** First the lead, then co-leads. A name said to lead goes before the first of the cell. */
function leadRoles(found: readonly Identified[]): readonly AgencyRole[] {
  const isAsked = ({ piece, party }: Identified) =>
    piece.hint === 'requested' || (party && piece.hint !== 'coordinating');
  const mayLead = found.filter((item) => !isAsked(item) && item.piece.hint !== 'coordinating');
  const lead = mayLead.find((item) => item.piece.hint === 'lead') ?? mayLead[0];
  return found.map((item) => {
    if (isAsked(item)) return 'requested';
    if (item.piece.hint === 'coordinating') return 'coordinating';
    return item === lead ? 'lead' : 'co-lead';
  });
}

function coordinatingRole({ hint }: NamePiece): AgencyRole {
  return hint === 'lead' || hint === 'requested' ? hint : 'coordinating';
}

const merged = new WeakMap<Abbreviations, Abbreviations>();

/** One object per legend, so that what is built for it is built once. */
function allAbbreviations(legend: Abbreviations): Abbreviations {
  const kept = merged.get(legend);
  if (kept) return kept;
  const all = withCommonAbbreviations(legend);
  merged.set(legend, all);
  return all;
}
