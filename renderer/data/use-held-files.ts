import { useStore } from 'zustand';
import { useSession } from './session-context.tsx';

/** Hashes of the attached files that are on this machine; what reports name beside these is missing. */
export const useHeldFiles = (): ReadonlySet<string> => useStore(useSession().attachments.held);
