import { appVi } from '#renderer/app/vi.ts';
import { uiVi } from '#renderer/ui/vi.ts';

/**
 * Every text an officer sees, one namespace per feature. To add a feature: write
 * `renderer/features/<feature>/vi.ts` with one `as const` object, and one line here.
 * Keys are typed from these objects, so a missing key does not compile.
 */
export const resources = {
  app: appVi,
  ui: uiVi,
} as const;

export type Resources = typeof resources;
