import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { issued, Q3 } from '#renderer/testing/report-cycle.ts';
import { saveTaskReport } from '#renderer/use-cases/save-task-report.ts';
import { agencyId, taskPath } from '#shared/ids.ts';

const HEALTH = agencyId('so-y-te');
const I7 = taskPath('I.7');

describe('healing at the start', () => {
  it('mends rows of the database that rotted from the journal', async () => {
    const { health } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'Giữ lại' });
    const digest = await health.session.ledger.digest();
    const rows = await health.session.db.segments.toArray();
    for (const [index, row] of rows.entries()) {
      const deflated = index === 0 ? row.deflated.slice(0, 5) : row.deflated.map((byte) => byte ^ 0x55);
      await health.session.db.segments.put({ ...row, deflated });
    }
    await health.restart();
    expect(await health.session.ledger.digest()).toBe(digest);
    health.host.journaled.clear();
    await health.restart();
    expect(health.book().report(HEALTH, I7, Q3)?.result).toBe('Giữ lại');
    expect(health.host.journaled.size).toBe(rows.length);
  });

  it('believes nothing in the journal that its author did not sign', async () => {
    const { health } = await issued();
    await saveTaskReport(health.session, I7, Q3, { result: 'Thật' });
    const last = health.session.ledger.export().at(-1)!;
    await health.session.db.segments.delete([health.session.planId, last.hash]);
    health.host.journaled.set(last.hash, {
      planId: health.session.planId,
      ...last,
      signature: new Uint8Array(64),
    });
    await health.restart();
    expect(health.book().report(HEALTH, I7, Q3)).toBeUndefined();
  });

  it('does not copy a rotten row over into the journal, nor fail by it', async () => {
    const { health } = await issued();
    const [row] = await health.session.db.segments.toArray();
    await health.session.db.segments.put({ ...row!, deflated: new Uint8Array([1, 2, 3]) });
    health.host.journaled.clear();
    await health.restart();
    expect(health.host.journaled.size).toBe(0);
    expect(health.session.ledger.refused().map(({ code }) => code)).toEqual(['malformed']);
  });
});
