import { HIGHEST_NUMBER, makePeriodId } from '#shared/domain/periods/period-id.ts';
import { periodId, type PeriodId, type PublicKey } from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { Problem } from '#shared/problem.ts';

/** Numbers of one machine of the focal point. */
const BLOCK = 100;

/**
 * The id of a year's next ad-hoc request, e.g. `2024-A3`. An id is used once, also when its request was taken back:
 * somebody may hold a workbook or a package for it. The focal point's first machine counts from 1; another one, which
 * may ask before it knows what the first asked, from a hundred of its own.
 *
 * @param key the machine that asks.
 * @throws Problem `period-year` outside 2000–2100, `too-many-requests` after number 999.
 */
export function nextRequestId(
  ledger: Pick<Ledger, 'entities' | 'options'>,
  year: number,
  key: PublicKey,
): PeriodId {
  const used = new Set(
    [...ledger.entities('period/')].map((id) => periodId(id.slice(entity.period(periodId('')).length))),
  );
  for (let n = firstNumber(ledger, key); n <= HIGHEST_NUMBER['ad-hoc']; n += 1) {
    const id = makePeriodId('ad-hoc', year, n);
    if (!used.has(id)) return id;
  }
  throw new Problem('too-many-requests', `Năm ${year} đã dùng hết số của báo cáo đột xuất.`, {
    where: String(year),
    advice: 'Đồng chí gộp các yêu cầu lại. Sổ không thay đổi gì.',
  });
}

function firstNumber({ options }: Pick<Ledger, 'options'>, key: PublicKey): number {
  if (options.root === key) return 1;
  const blocks = Math.floor(HIGHEST_NUMBER['ad-hoc'] / BLOCK);
  return BLOCK * (1 + (Number.parseInt(key.slice(0, 4), 16) % blocks));
}
