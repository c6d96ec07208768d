import { describe, it } from 'vitest';
import * as properties from './testing/properties.ts';

const RUNS = { numRuns: 60, seed: 158 };

describe('the same segments give the same ledger', () => {
  it('in any order, any grouping, any number of times', () => properties.anyArrival(RUNS));
  it('after everybody gave everybody everything', () => properties.everybodyAgrees(RUNS));
  it('built up step by step, loaded at once, or rebuilt by forgetting and receiving', () =>
    properties.rebuilt(RUNS));
});

describe('nothing is lost', () => {
  it('a value is shown, stands beside as a conflict, or was replaced by someone who knew it', () =>
    properties.nothingLost(RUNS));
  it('whatever the clocks say', () => properties.clocksDecideNothing(RUNS));
  it('reads a submission as its author saw it, however much arrives later', () =>
    properties.submissionsStay(RUNS));
  it('by a gap: what comes after it waits and says for what', () => properties.gapsWait(RUNS));
  it('by a fork: both branches stand and are shown', () => properties.forksShown(RUNS));
});

describe('authority', () => {
  it('needs a true signature, ownership and a key in use', () => properties.authorityHolds(RUNS));
});
