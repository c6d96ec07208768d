import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { usePackageRecipients } from '#renderer/data/use-package-recipients.ts';
import { usePackageAudience } from '#renderer/state/package-audience.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { PackageRecipient } from '#shared/book/package-recipients.ts';
import { agencyId as toAgencyId, type AgencyId } from '#shared/ids.ts';

/** To whom packages of this machine go, and who of them can be sent encrypted ones. */
export interface AudienceChoice {
  /** Agencies with an address that are to open it. An agency's own machines always can. */
  readonly chosen: readonly PackageRecipient[];
  /** All agencies with an address. */
  readonly reachable: readonly PackageRecipient[];
  /** Agencies that are to get packages and have no machine that said where encrypted ones go to. */
  readonly unreachable: readonly AgencyId[];
  readonly addresses: readonly string[];
}

/** The focal point sends to the agencies of its plan, an agency to the focal point. */
export function useAudience(): AudienceChoice {
  const { role, agency } = useProfile();
  const { plan, tasks } = useBook();
  const without = usePackageAudience((state) => state.without);
  const all = usePackageRecipients();
  const isAddressed = ({ agency: to }: PackageRecipient) =>
    to !== agency && (role === 'focal' || to === plan.focalPoint);
  const others = all.filter(isAddressed);
  const reachable = others.filter(({ addresses }) => addresses.length > 0);
  const expected: readonly AgencyId[] =
    role === 'focal'
      ? [...new Set([...tasks.flatMap(leading), ...others.map((to) => to.agency)])]
      : [plan.focalPoint];
  const chosen = reachable.filter((to) => !without.includes(to.agency));
  const own = all.filter((to) => to.agency === agency);
  return {
    chosen,
    reachable,
    unreachable: expected.filter((id) => id !== agency && !reachable.some((to) => to.agency === id)),
    addresses: chosen.length === 0 ? [] : [...chosen, ...own].flatMap(({ addresses }) => addresses),
  };
}

/** Who leads a task. A Party body is asked and does not report, so that nobody waits for its machine. */
function leading({ leads }: BookTask): readonly AgencyId[] {
  return leads.flatMap(({ agencyId, role, collective }) =>
    agencyId === null || collective || role === 'requested' ? [] : toAgencyId(agencyId),
  );
}
