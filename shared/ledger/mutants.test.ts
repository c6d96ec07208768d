import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as CausalIndex from './causal-index.ts';
import type { HeldSegment, PlacedSegment } from './held-segment.ts';
import type * as IntakeModule from './intake.ts';
import type * as ResolveEntity from './resolve-entity.ts';
import type * as RosterModule from './roster.ts';
import type * as SegmentSignature from './segment-signature.ts';
import type * as StandingOf from './standing-of.ts';
import type * as Properties from './testing/properties.ts';

/** A part of the ledger made wrong on purpose, and the promises that must notice it. */
interface Mutant {
  readonly name: string;
  readonly module: string;
  readonly broken: (original: never) => object;
  readonly noticedBy: readonly (keyof typeof Properties)[];
}

const MUTANTS: readonly Mutant[] = [
  {
    name: 'dedupe off',
    module: './intake.ts',
    broken: ({ Intake }: typeof IntakeModule) => ({
      Intake: class extends Intake {
        override get(): undefined {
          return undefined;
        }
      },
    }),
    noticedBy: ['anyArrival'],
  },
  {
    name: 'signature off',
    module: './segment-signature.ts',
    broken: (original: typeof SegmentSignature) => ({
      ...original,
      signatureMatches: () => Promise.resolve(true),
    }),
    noticedBy: ['authorityHolds'],
  },
  {
    name: 'clock order instead of causal order',
    module: './resolve-entity.ts',
    broken: (original: typeof ResolveEntity) => ({
      ...original,
      resolveEntity: (...given: Parameters<typeof ResolveEntity.resolveEntity>) =>
        new Map(
          [...original.resolveEntity(given[0], given[1])].map(([field]) => {
            const writes = original
              .writesInOrder(given[1])
              .flatMap(({ segment, table, row }) => {
                const place = table.fields.indexOf(field);
                const column = table.columns[place];
                if (column === undefined) return [];
                return [
                  { value: column.values[column.rows === null ? row : (column.rows[row] ?? 0)], segment },
                ];
              })
              .toSorted((a, b) => b.segment.body.head.time - a.segment.body.head.time);
            return [field, writes.slice(0, 1)];
          }),
        ),
    }),
    noticedBy: ['nothingLost', 'clocksDecideNothing', 'forksShown'],
  },
  {
    name: 'fork overwritten',
    module: './intake.ts',
    broken: ({ Intake }: typeof IntakeModule) => ({
      Intake: class extends Intake {
        override add(segment: HeldSegment): readonly PlacedSegment[] {
          const { author, n } = segment.body.head;
          const taken = [...this.all()].some(({ body }) => body.head.author === author && body.head.n === n);
          return taken ? [] : super.add(segment);
        }
      },
    }),
    noticedBy: ['forksShown'],
  },
  {
    name: 'gap ignored',
    module: './intake.ts',
    broken: ({ Intake }: typeof IntakeModule) => ({
      Intake: class extends Intake {
        override add(segment: HeldSegment): readonly PlacedSegment[] {
          const { prev, deps } = segment.body.head;
          const absent = [prev, ...deps].some((hash) => hash !== null && this.get(hash) === undefined);
          if (!absent) return super.add(segment);
          const head = { ...segment.body.head, prev: null, deps: [], n: 1 };
          const loose = { ...segment, body: { ...segment.body, head } };
          return super.add(loose);
        }
      },
    }),
    noticedBy: ['gapsWait', 'anyArrival'],
  },
  {
    name: 'ownership off',
    module: './standing-of.ts',
    broken: (original: typeof StandingOf) => ({
      ...original,
      standingOf: (...given: Parameters<typeof StandingOf.standingOf>) => {
        const standing = original.standingOf(...given);
        return standing === 'not-owner' ? 'applied' : standing;
      },
    }),
    noticedBy: ['authorityHolds'],
  },
  {
    name: 'revocation off',
    module: './roster.ts',
    broken: (original: typeof RosterModule) => ({
      ...original,
      readRoster: (source: RosterModule.RosterSource) => ({
        ...original.readRoster(source),
        cutsOf: () => [],
      }),
    }),
    noticedBy: ['authorityHolds'],
  },
  {
    name: 'the last import wins',
    module: './causal-index.ts',
    broken: (original: typeof CausalIndex) => ({ ...original, knows: () => true }),
    noticedBy: ['nothingLost', 'forksShown'],
  },
];

afterEach(() => {
  for (const { module } of MUTANTS) vi.doUnmock(module);
  vi.resetModules();
});

/** The promises, over a ledger with one part broken. */
async function propertiesWith({
  module,
  broken,
}: Pick<Mutant, 'module' | 'broken'>): Promise<typeof Properties> {
  vi.resetModules();
  vi.doMock(module, async (original) => ({ ...broken(await original()) }));
  return import('./testing/properties.ts');
}

describe('a broken part is noticed', () => {
  const cases = MUTANTS.flatMap((mutant) =>
    mutant.noticedBy.map((property) => [mutant.name, property, mutant] as const),
  );

  it.each(cases)('%s, by %s', async (_, name, mutant) => {
    const property = (await propertiesWith(mutant))[name];
    await expect(property({ numRuns: 60, seed: 158, endOnFailure: true })).rejects.toThrow();
  });

  it('and nothing is noticed where nothing is broken', async () => {
    const properties = await propertiesWith({
      module: './intake.ts',
      broken: (original: object) => original,
    });
    for (const property of Object.values(properties)) await property({ numRuns: 8, seed: 158 });
  });
});
