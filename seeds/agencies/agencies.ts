import type { Agency } from '#shared/domain/agency.ts';
import { AgencySchema } from '#shared/domain/agency-schema.ts';
import * as v from 'valibot';
import data from './agencies.json' with { type: 'json' };

/**
 * The register that ships with the program: every agency named in plan 158 (as of 2024) and the bodies that
 * followed them in 2025. Dates marked `verified: false` were not seen in a primary text; an officer amends them.
 * Abbreviations of the plan's legend need no alias here: the register matches them by itself.
 */
export const builtInAgencies: readonly Agency[] = v.parse(v.array(AgencySchema), data);
