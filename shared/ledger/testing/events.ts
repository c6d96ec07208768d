import * as fc from 'fast-check';
import type { World } from './world.ts';

/** Something that happens in a world. */
type WorldEvent = (world: World) => Promise<unknown> | void;

/** Milliseconds a clock may be off: 16 years behind, a day, a quarter of an hour, 76 years ahead. */
const SKEWS = [-5e11, -8.64e7, -9e5, 0, 9e5, 2.4e12];

/**
 * Random events among `devices` devices. Made to collide: few cells, several devices of one agency, old copies.
 */
export function worldEvents(devices: number, maxLength: number): fc.Arbitrary<readonly WorldEvent[]> {
  const device = fc.nat(devices - 1);
  const how = fc.constantFrom('full', 'own', 'delta', 'twice', 'stale');
  const edit = fc.record({ device, place: fc.nat(1), value: fc.nat(99) }).map(
    (e): WorldEvent =>
      (world) =>
        world.edit(e.device, e.place, `v${e.value}`),
  );
  const send = fc.record({ from: device, to: device, how }).map(
    (e): WorldEvent =>
      (world) =>
        world.send(e.from, e.to, e.how),
  );
  const skew = fc.record({ device, by: fc.constantFrom(...SKEWS) }).map((e): WorldEvent => (world) => {
    world.device(e.device).skew = e.by;
  });
  const backUp = device.map(
    (i): WorldEvent =>
      (world) =>
        world.backUp(i),
  );
  const restore = device.map(
    (i): WorldEvent =>
      (world) =>
        world.restore(i),
  );
  const event = fc.oneof(
    { weight: 6, arbitrary: edit },
    { weight: 4, arbitrary: send },
    { weight: 1, arbitrary: skew },
    { weight: 1, arbitrary: backUp },
    { weight: 1, arbitrary: restore },
  );
  return fc.array(event, { maxLength });
}

export async function happen(world: World, events: readonly WorldEvent[]): Promise<void> {
  for (const event of events) await event(world);
}
