import type { Agency } from '#shared/domain/agency.ts';
import './agency-name.css';

/** Letters that fit in the first column of a table at 1366 px. */
const ROOM = 30;

/** The full name where it fits in one line, else the short one; in a narrow window always the short one. */
export function AgencyName({ agency }: { readonly agency: Pick<Agency, 'name' | 'shortName'> }) {
  const { name, shortName } = agency;
  const fitting = name.length <= ROOM ? name : shortName;
  if (fitting === shortName) return <>{shortName}</>;
  return (
    <>
      <span className="wide-only">{fitting}</span>
      <span className="narrow-only">{shortName}</span>
    </>
  );
}
