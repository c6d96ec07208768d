import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import type { AgencyId, PeriodId, PublicKey, TaskPath } from '#shared/ids.ts';

/**
 * Ids of everything in a ledger. The owner is part of the id, so that most conflicts cannot arise:
 * several leads of one task write one report each, and a review never edits the agency's fields.
 *
 * | id | owner | fields |
 * |---|---|---|
 * | `doc` | focal point | the plan's own texts (book/changes/plan-changes.ts) |
 * | `section/<number>` | focal point | title, order |
 * | `task/<path>` | focal point | the row, verbatim; `path` once it was renumbered; `withdrawn` (on, basis, reason, by, at) |
 * | `amendment/<id>` | focal point | number, date, title, by, at, counts |
 * | `reading/<path>` | focal point | what an officer confirmed: due, basis |
 * | `extension/<path>/<id>` | focal point | a deadline put off: from, until, reason, document, on, by, at |
 * | `schedule` | focal point | how the plan is reported on: windows, working days for sending, holidays, kinds of period |
 * | `agency/<id>` | focal point | name, shortName, aliases, party, validFrom, validTo, successor (id, from, basis, verified, takesOver) |
 * | `roster/<public key>` | focal point | agency, person, by, at, encryptTo, office, cut, reason (book/changes/key-changes.ts) |
 * | `period/<id>` | focal point | kind, year, n, title, from, to, sendBy |
 * | `review/<agency>/<period>` | focal point | decision, judged, code, at, by, reasons |
 * | `consol/<period>/…` | focal point | what the focal point edits while consolidating |
 * | `filled/<agency>/<task>/<period>` | focal point | the fields of TaskReport, from a workbook the agency filled in |
 * | `workbook/<agency>/<period>` | focal point | that such a workbook was taken in: code, at, by, importedBy, file, taskCount |
 * | `rep/<agency>/<task>/<period>` | the agency | the fields of TaskReport |
 * | `submit/<agency>/<period>` | the agency | code, at, by, taskCount |
 * | `plan/<agency>/<task>/<step>` | the agency | one measure of the detailed plan |
 * | `key/<agency>/<public key>` | the agency | another key of its own: person, by, at, encryptTo, retires, cut, reason |
 * | `receipt/<agency>/<public key>` | the agency | what arrived from a key: heads, at, by, file |
 */
export const entity = {
  doc: 'doc',
  section: (number: string) => `section/${number}`,
  task: (path: TaskPath) => `task/${path}`,
  amendment: (id: string) => `amendment/${id}`,
  reading: (path: TaskPath) => `reading/${path}`,
  extension: (path: TaskPath, id: string) => `extension/${path}/${id}`,
  schedule: 'schedule',
  agency: (id: AgencyId) => `agency/${id}`,
  roster: (key: PublicKey) => `roster/${key}`,
  period: (id: PeriodId) => `period/${id}`,
  review: (agency: AgencyId, period: PeriodId) => `review/${agency}/${period}`,
  consol: (period: PeriodId, part: string) => `consol/${period}/${part}`,
  filled: (agency: AgencyId, task: TaskPath, period: PeriodId) => `filled/${agency}/${task}/${period}`,
  workbook: (agency: AgencyId, period: PeriodId) => `workbook/${agency}/${period}`,
  report: (agency: AgencyId, task: TaskPath, period: PeriodId) => `rep/${agency}/${task}/${period}`,
  submission: (agency: AgencyId, period: PeriodId) => `submit/${agency}/${period}`,
  signedOver: (agency: AgencyId, key: PublicKey) => `key/${agency}/${key}`,
  receipt: (agency: AgencyId, from: PublicKey) => `receipt/${agency}/${from}`,
  measure: (agency: AgencyId, task: TaskPath, step: string) => `plan/${agency}/${task}/${step}`,
} as const;

/** Whose report on what and when an id names, the agency's own or one from a workbook; null for any other id. */
export function reportKeyOf(
  id: string,
): { readonly agency: AgencyId; readonly task: TaskPath; readonly period: PeriodId } | null {
  const [kind, agency, task, period] = id.split('/');
  if ((kind !== 'rep' && kind !== 'filled') || !agency || !task || !period) return null;
  return { agency: agencyId(agency), task: taskPath(task), period: periodId(period) };
}

const AGENCY_OWNED = new Set(['rep', 'submit', 'plan', 'key', 'receipt']);
const FOCAL_OWNED = new Set([
  'doc',
  'section',
  'task',
  'amendment',
  'reading',
  'extension',
  'schedule',
  'agency',
  'roster',
  'period',
  'review',
  'consol',
  'filled',
  'workbook',
]);

/**
 * Who may write an entity: an agency id, `'focal'`, or null for a kind this version does not know
 * (kept and handed on, owned by whoever wrote it first within their own chain).
 */
export function ownerOf(entityId: string): AgencyId | 'focal' | null {
  const [kind = '', second = ''] = entityId.split('/', 2);
  if (AGENCY_OWNED.has(kind)) return second as AgencyId;
  if (FOCAL_OWNED.has(kind)) return 'focal';
  return null;
}
