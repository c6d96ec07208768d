import { PLAN, FOCAL, HEALTH, NOW, machine, report, accept } from '#shared/ledger/testing/book-parts.ts';
import { periodId } from '#shared/ids.ts';
import type { Machine } from '#shared/ledger/testing/book-parts.ts';
import { writePackage, type PackageInput } from '../write-package.ts';

/** For tests: what a machine exports of its own history, with anything about it changed. */
export function inputOf({ ledger, key, agency }: Machine, changed: Partial<PackageInput> = {}): PackageInput {
  return {
    kind: 'report',
    planId: PLAN,
    planNumber: '158/KH-UBND',
    author: { publicKey: key.publicKey, agency, agencyName: 'Sở Y tế', person: 'Trần Thị Bình' },
    period: periodId('2024-Q3'),
    createdAt: NOW,
    root: ledger.options.root,
    segments: ledger.export({ author: key.publicKey }),
    attachments: new Map(),
    seen: ledger.heads(),
    signer: key,
    ...changed,
  };
}

/** A machine of Sở Y tế with two segments of its own, and the focal point that accepted it. */
export async function reportingMachine(): Promise<{ health: Machine; focal: Machine }> {
  const focal = await machine(1, FOCAL);
  const health = await machine(2, HEALTH);
  await focal.write(accept(health));
  await health.ledger.receive(focal.ledger.export());
  await health.write([
    report(HEALTH, 'Đã khởi công Trung tâm Y tế Phú Quốc, đạt 40 % khối lượng.'),
    report(HEALTH, 'Đang hoàn thiện đề án “bệnh viện vệ tinh”.', 'I.7'),
  ]);
  await health.write([report(HEALTH, 'Đã khởi công Trung tâm Y tế Phú Quốc, đạt 45 % khối lượng.')], NOW + 1);
  return { health, focal };
}

export async function samplePackage(changed: Partial<PackageInput> = {}): Promise<Uint8Array> {
  const { health } = await reportingMachine();
  return writePackage(inputOf(health, changed));
}
