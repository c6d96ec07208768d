import { fromHex, isHex32, toHex } from '#shared/crypto/hex.ts';
import type { PlanId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { checkDigits } from './check-digits.ts';

/** The recovery key as it lies in a safe: the plan it leads and the 32 secret bytes of its Ed25519 key. */
export interface RecoverySecret {
  readonly planId: PlanId;
  readonly secret: Uint8Array;
}

const MARK = 'SKH-DU-PHONG';

/** The secret as a line of plain characters (docs/formats/package.md); whoever has it can take the plan over. */
export async function recoveryLine({ planId, secret }: RecoverySecret): Promise<string> {
  const text = [MARK, '1', encodeURIComponent(planId), toHex(secret)].join(':');
  return `${text}:${await checkDigits(text)}`;
}

/**
 * Finds the line in what was typed, scanned or read from the saved page; blanks and marks of
 * the page between its characters are no matter.
 * @throws Problem `not-a-recovery-key`, `recovery-key-newer`, `recovery-key-damaged`, `recovery-key-other-plan`
 */
export async function readRecoveryLine(text: string, planId: PlanId): Promise<RecoverySecret> {
  const line = recoveryLineIn(text);
  if (line === null) {
    throw new Problem('not-a-recovery-key', 'Không thấy dòng khóa dự phòng bắt đầu bằng SKH-DU-PHONG.', {
      advice: 'Đồng chí quét mã QR trên tờ cất trong két hoặc gõ lại cả dòng.',
    });
  }
  const [, version, plan = '', secret = '', stated, ...more] = line.split(':');
  if (version !== '1') {
    throw new Problem('recovery-key-newer', 'Khóa dự phòng do phiên bản mới hơn lập.', {
      advice: 'Đồng chí cập nhật chương trình rồi đọc lại.',
    });
  }
  const sound = (await checkDigits(line.slice(0, line.lastIndexOf(':')))) === stated && more.length === 0;
  if (!sound || !isHex32(secret)) {
    throw new Problem('recovery-key-damaged', 'Dòng khóa dự phòng bị thiếu hoặc sai chữ.', {
      advice: 'Đồng chí so lại từng chữ với tờ cất trong két, hoặc quét lại mã QR.',
    });
  }
  if (plan !== encodeURIComponent(planId)) {
    throw new Problem('recovery-key-other-plan', 'Khóa dự phòng này là của kế hoạch khác.', {
      where: plan,
      advice: 'Đồng chí tìm tờ khóa dự phòng của kế hoạch đang mở. Sổ không thay đổi gì.',
    });
  }
  return { planId, secret: fromHex(secret) };
}

/** The line as it stands in a page or a message, without what lies between its characters; null when there is none. */
export function recoveryLineIn(text: string): string | null {
  return /SKH-DU-PHONG:[0-9A-Za-z%:._-]+/u.exec(text.replaceAll(/<[^>]*>|\s/gu, ''))?.[0] ?? null;
}
