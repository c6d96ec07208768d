import type { MarkLook } from '#renderer/ui/status-looks.ts';
import type { ClosingRow, ClosingState } from '#shared/domain/closing-day/types.ts';

/** Rows sort by what needs work; a stronger line stands between these groups. */
export type ClosingGroup = 'not-sent' | 'needs-look' | 'to-review' | 'accepted' | 'requested';

const GROUPS: Readonly<Record<ClosingState, ClosingGroup>> = {
  late: 'not-sent',
  missing: 'not-sent',
  returned: 'needs-look',
  'waiting-gap': 'needs-look',
  'waiting-key': 'needs-look',
  'same-as-last': 'needs-look',
  contradicting: 'needs-look',
  'to-review': 'to-review',
  accepted: 'accepted',
  requested: 'requested',
};

export const closingGroup = ({ state }: Pick<ClosingRow, 'state'>): ClosingGroup => GROUPS[state];

const LOOKS: Readonly<Record<ClosingState, MarkLook>> = {
  late: { shape: 'none', tone: 'late' },
  missing: { shape: 'none', tone: 'late' },
  returned: { shape: 'return', tone: 'soon' },
  'waiting-gap': { shape: 'need', tone: 'need' },
  'waiting-key': { shape: 'dep', tone: 'need' },
  'same-as-last': { shape: 'same', tone: 'soon' },
  contradicting: { shape: 'clash', tone: 'wait' },
  'to-review': { shape: 'review', tone: 'run', plain: true },
  accepted: { shape: 'done', tone: 'done' },
  requested: { shape: 'none', tone: 'off', plain: true },
};

export const closingLook = ({ state }: Pick<ClosingRow, 'state'>): MarkLook => LOOKS[state];

/** What the focal point can do next with a row. */
export type ClosingAction =
  'own' | 'remind' | 'reasons' | 'gap' | 'key' | 'compare' | 'both' | 'review' | 'read' | null;

const ACTIONS: Readonly<Record<ClosingState, ClosingAction>> = {
  late: 'remind',
  missing: 'remind',
  returned: 'reasons',
  'waiting-gap': 'gap',
  'waiting-key': 'key',
  'same-as-last': 'compare',
  contradicting: 'both',
  'to-review': 'review',
  accepted: 'read',
  requested: null,
};

export function closingAction(
  { state, code }: Pick<ClosingRow, 'state' | 'code'>,
  own = false,
): ClosingAction {
  const action = ACTIONS[state];
  // What the focal point itself owes it does not remind itself of.
  if (own && (action === 'remind' || action === 'reasons')) return 'own';
  // A Party body that was asked and did send is read and accepted like the others.
  return action === null && code !== null ? 'read' : action;
}
