import * as v from 'valibot';
import type { Calls } from '#shared/contracts/ipc.ts';
import { Problem } from '#shared/problem.ts';
import { CALL_SCHEMAS } from './schemas.ts';

/** Throws Problem `bad-arguments` for anything the schema of the call does not allow. */
export function checkArguments<Channel extends keyof Calls>(
  channel: Channel,
  given: unknown,
): Calls[Channel]['args'] {
  const result = v.safeParse(CALL_SCHEMAS[channel], given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Problem('bad-arguments', 'Yêu cầu gửi đến phần lõi của chương trình không hợp lệ.', {
    where: `${channel} ${v.getDotPath(issue) ?? ''}`.trim(),
    advice: 'Đồng chí khởi động lại chương trình rồi thử lại.',
  });
}
