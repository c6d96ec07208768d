import type { AgencyId } from '#shared/ids.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Who can open what is sent: anybody, the machines of the agencies it goes to, or whoever has the password. */
export type Audience = 'anyone' | 'recipients' | 'password';

interface PackageAudience {
  readonly audience: Audience;
  /** Agencies the officer took off the list; every other one with an address gets the package. */
  readonly without: readonly AgencyId[];
  setAudience(audience: Audience): void;
  setWithout(without: readonly AgencyId[]): void;
}

/** Chosen once and kept on this machine, so that the next package is not sent open by oversight. */
export const usePackageAudience = create<PackageAudience>()(
  persist(
    (set) => ({
      audience: 'anyone',
      without: [],
      setAudience: (audience) => set({ audience }),
      setWithout: (without) => set({ without }),
    }),
    {
      name: 'skh-package-audience',
      version: 1,
      // Whom a package goes to is asked anew at every start: the list of agencies changes.
      partialize: ({ audience }) => ({ audience }),
      migrate: (stored) => stored as PackageAudience,
    },
  ),
);
