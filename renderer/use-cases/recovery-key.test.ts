import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { machine, type Machine } from '#renderer/testing/machine.ts';
import { acceptWaiting, FOCAL, issued, report } from '#renderer/testing/report-cycle.ts';
import { planId } from '#shared/ids.ts';
import { readRecoveryLine, recoveryLineIn } from '#shared/package/recovery-line.ts';
import { exportPackage } from './export-package.ts';
import { importPackages } from './import-packages.ts';
import { revokeKey } from './change-keys.ts';
import { draftRecoveryKey, nameRecoveryKey, saveRecoverySheet, useRecoveryKey } from './recovery-key.ts';

async function planOf(who: Machine) {
  await exportPackage(who.session, who.book(), 'plan', null);
  return who.lastFile();
}

/** A focal point whose sheet lies in the safe, and an agency that knows of it. */
async function inTheSafe() {
  const all = await issued();
  const draft = await draftRecoveryKey(all.focal.session, all.focal.book());
  await saveRecoverySheet(all.focal.session, draft);
  await nameRecoveryKey(all.focal.session, draft);
  const sheet = new TextDecoder().decode(all.focal.lastFile().bytes);
  const plan = await planOf(all.focal);
  await importPackages(all.health.session, [plan]);
  return { ...all, sheet, plan };
}

describe('the recovery key', () => {
  it('hands the plan over to a new machine when the old one is gone, and the agencies believe it', async () => {
    const { focal, health, sheet, plan } = await inTheSafe();
    const next = await machine(FOCAL, { kind: 'package', file: plan });
    await useRecoveryKey(next.session, sheet);
    await revokeKey(next.session, focal.session.profile.publicKey, 'Máy cũ bị mất');
    await importPackages(next.session, [await report(health, 'sau khi mất máy cũ')]);
    await acceptWaiting(next);
    expect(next.session.ledger.waiting()).toEqual([]);
    await importPackages(health.session, [await planOf(next)]);
    expect(health.session.ledger.waiting()).toEqual([]);
    expect(health.session.ledger.refused()).toEqual([]);
    const offices = new Map(health.session.ledger.keys().map((key) => [key.publicKey, key]));
    expect(offices.get(next.session.profile.publicKey)?.office).toBe('successor');
    expect(offices.get(focal.session.profile.publicKey)?.stopped).toBe('revoked');
    await next.restart();
    expect(await next.session.ledger.digest()).toBe(await health.session.ledger.digest());
  });

  it('is not named before its sheet is kept', async () => {
    const { focal } = await issued();
    const before = focal.session.ownSegments();
    const draft = await draftRecoveryKey(focal.session, focal.book());
    await saveRecoverySheet(focal.session, draft);
    expect(focal.session.ownSegments()).toBe(before);
    await nameRecoveryKey(focal.session, draft);
    expect(focal.session.ledger.keys().find(({ office }) => office === 'recovery')?.publicKey).toBe(
      draft.publicKey,
    );
  });

  it('is not made by a machine that does not lead, and not used where the plan does not know it', async () => {
    const { sheet, focal } = await inTheSafe();
    const early = await issued();
    const second = await machine(FOCAL, { kind: 'package', file: early.plan });
    await expect(draftRecoveryKey(second.session, second.book())).rejects.toMatchObject({
      code: 'not-the-root',
    });
    await expect(useRecoveryKey(second.session, sheet)).rejects.toMatchObject({
      code: 'recovery-key-unknown',
    });
    expect(
      second.session.ledger.segments().filter(({ author }) => author === focal.session.profile.publicKey),
    ).toEqual([]);
  });

  it('is read from the typed line with blanks in it, and a wrong letter is told', async () => {
    const { sheet, focal } = await inTheSafe();
    const line = recoveryLineIn(sheet) ?? '';
    expect(line).toMatch(/^SKH-DU-PHONG:1:[^:]+:[0-9a-f]{64}:[0-9a-f]{8}$/u);
    const { planId: plan } = focal.session;
    const { secret } = await readRecoveryLine(line.replaceAll(/(.{9})/gu, '$1 \n'), plan);
    expect(secret).toHaveLength(32);
    const wrong = line.replace(/[0-9a-f](?=[0-9a-f]{8}$)/u, 'x');
    for (const [text, code] of [
      [`${line}0`, 'recovery-key-damaged'],
      [wrong === line ? `${line}1` : wrong, 'recovery-key-damaged'],
      [line.replace(/:[0-9a-f]{64}/u, ''), 'recovery-key-damaged'],
      [line.replace(':1:', ':2:'), 'recovery-key-newer'],
      ['SKH-KHOA:1', 'not-a-recovery-key'],
    ] as const) {
      await expect(readRecoveryLine(text, plan)).rejects.toMatchObject({ code });
    }
    await expect(readRecoveryLine(line, planId('khac'))).rejects.toMatchObject({
      code: 'recovery-key-other-plan',
    });
  });
});
