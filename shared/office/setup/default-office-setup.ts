import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { fold } from '#shared/text/fold.ts';
import { initials, isCommittee, placeInName } from './head-names.ts';
import { DEFAULT_FILE_PATTERN, DEFAULT_MARGINS, type OfficeSetup } from './office-setup.ts';
import { upwardRecipients } from './upward-recipients.ts';

/** Whose documents they are and what is known of the bodies around. */
export interface SetupSource {
  readonly agency: { readonly id: AgencyId; readonly name: string; readonly shortName: string };
  readonly agencies: readonly Agency[];
  readonly plan: Pick<Plan, 'issuer' | 'place' | 'focalPoint'> & Partial<Pick<Plan, 'body'>>;
  /** Bodies are named as they are called on this day. */
  readonly on: CalendarDate;
}

/** The head of a body by the words its name begins with; first match counts. */
const HEADS: readonly (readonly [string, string])[] = [
  ['uy ban nhan dan ', 'Chủ tịch'],
  ['so ', 'Giám đốc'],
  ['cong an ', 'Giám đốc'],
  ['trung tam ', 'Giám đốc'],
  ['thanh tra ', 'Chánh Thanh tra'],
  ['van phong ', 'Chánh Văn phòng'],
  ['bo chi huy ', 'Chỉ huy trưởng'],
  ['chi cuc ', 'Chi cục trưởng'],
  ['cuc ', 'Cục trưởng'],
  ['ban ', 'Trưởng ban'],
  ['thanh uy ', 'Bí thư'],
];

/**
 * What an office's documents look like before it chose anything: the names of today for the agency and the body above
 * it, the signature its kind of body uses, the widest page the decree allows.
 */
export function defaultOfficeSetup({ agency, agencies, plan, on }: SetupSource): OfficeSetup {
  const own = currentAgency(agencies, agency.id, on);
  // A name the officer gave at the first start stands, unless the body has become another since.
  const renamed = own !== undefined && own.id !== agency.id;
  const issuer = renamed ? own.name : agency.name;
  const above = bodyAbove(agency.id, agencies, plan, on);
  const committee = isCommittee(issuer);
  const abbreviation = committee ? 'UBND' : initials(issuer);
  const atHead = agency.id === plan.focalPoint ? ['Các cơ quan có tên trong Phụ lục'] : [];
  return {
    parent: above === issuer ? '' : above,
    issuer,
    issuerShort: renamed ? own.shortName : agency.shortName,
    place: (committee ? placeInName(issuer) : undefined) ?? placeInName(above) ?? plan.place,
    collective: committee ? 'Ủy ban nhân dân' : '',
    headPosition:
      HEADS.find(([beginning]) => `${fold(issuer)} `.startsWith(beginning))?.[1] ?? 'Thủ trưởng cơ quan',
    signedBy: 'head',
    signerPosition: '',
    signerName: '',
    symbols: {
      report: `BC-${abbreviation}`,
      letter: `${abbreviation}-VP`,
      plan: `KH-${abbreviation}`,
    },
    recipients: {
      report: ['Như trên', ...atHead, 'Lưu: VT'],
      letter: ['Như trên', 'Lưu: VT'],
      plan: [...(above === issuer ? [] : [above]), 'Lưu: VT'],
    },
    upward: agency.id === plan.focalPoint ? upwardRecipients(plan.body ?? []) : [],
    upwardBy: 'authority',
    margins: DEFAULT_MARGINS,
    fontSize: 14,
    filePattern: DEFAULT_FILE_PATTERN,
    fileDiacritics: false,
  };
}

/** The plan's issuing authority, by the name it has now; a police force stands under its ministry, a Party body under none of these. */
function bodyAbove(
  agency: AgencyId,
  agencies: readonly Agency[],
  plan: SetupSource['plan'],
  on: CalendarDate,
): string {
  const own = agencies.find(({ id }) => id === agency);
  if (own?.party === true) return '';
  if (own !== undefined && fold(own.name).startsWith('cong an tinh')) return 'Bộ Công an';
  const issuing = agencies.find(({ name }) => fold(name) === fold(plan.issuer));
  if (issuing === undefined) return sentenceCase(plan.issuer);
  return currentAgency(agencies, issuing.id, on)?.name ?? issuing.name;
}

function sentenceCase(capitals: string): string {
  const lower = capitals.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
