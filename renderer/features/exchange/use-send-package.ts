import type { Audience } from '#renderer/state/package-audience.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { useAddressees, type AddresseesQuestion } from '#renderer/ui/use-addressees.tsx';
import { saySaved } from '#renderer/use-cases/say-saved.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { Addressees } from '#shared/package/encryption.ts';

/** Writes a package through the save dialog for whoever may open it, or null when cancelled. */
type WritePackage = (to: Addressees | null) => Promise<SavedFile | null>;

export interface PackageSending extends Pick<AddresseesQuestion, 'blocked' | 'asking'> {
  /** Writes for whom the officer chose and says where the file is. */
  readonly send: (write: WritePackage) => void;
}

/** Sends packages to whom the officer chose. @param fixed as of useAddressees */
export function useSendPackage(fixed?: Audience): PackageSending {
  const { ask, blocked, asking } = useAddressees(fixed);
  const write = async (make: WritePackage, to: Addressees | null) => {
    try {
      saySaved(await make(to));
    } catch (error) {
      sayProblem(error);
    }
  };
  return { send: (make) => ask((to) => void write(make, to)), blocked, asking };
}
