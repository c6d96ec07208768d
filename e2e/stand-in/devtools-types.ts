/** Types of the DevTools protocol; playwright-core ships them without naming them among its exports. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
