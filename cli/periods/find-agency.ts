import type { Agency } from '#shared/domain/agency.ts';
import { agencyId, type AgencyId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { fold } from '#shared/text/fold.ts';

type Named = Pick<Agency, 'name' | 'shortName' | 'aliases'> & { readonly id: AgencyId };

/**
 * The agency meant by an id, a name or an abbreviation, without regard to case and marks.
 *
 * @throws Problem `unknown-agency`; `ambiguous-agency` where two bear the name.
 */
export function findAgency(agencies: readonly Agency[], text: string): Named {
  const wanted = fold(text);
  const named = agencies.map((agency): Named => ({ ...agency, id: agencyId(agency.id) }));
  const byId = named.find(({ id }) => id === text.trim());
  const found = byId
    ? [byId]
    : named.filter(({ name, shortName, aliases }) =>
        [name, shortName, ...aliases].some((each) => fold(each) === wanted),
      );
  const [first] = found;
  if (first === undefined) {
    throw new Problem('unknown-agency', `Không có cơ quan nào tên “${text}”.`, {
      where: text,
      advice: 'Ghi tên đầy đủ, tên viết tắt hoặc mã của cơ quan.',
    });
  }
  if (found.length > 1) {
    throw new Problem('ambiguous-agency', `“${text}” là tên của ${found.length} cơ quan.`, {
      where: text,
      advice: `Ghi mã: ${found.map(({ id }) => id).join(', ')}.`,
    });
  }
  return first;
}
