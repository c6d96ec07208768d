import type { CallOutcome } from '#shared/contracts/ipc.ts';
import { Problem } from '#shared/problem.ts';
import { log } from '../log/log.ts';

/** Runs a call and turns a refusal into a value: errors thrown across the bridge would lose all but their message. */
export async function outcomeOf<T>(channel: string, run: () => Promise<T>): Promise<CallOutcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, problem: toPlain(channel, error) };
  }
}

interface PlainProblem {
  code: string;
  message: string;
  where?: string;
  advice?: string;
}

function toPlain(channel: string, error: unknown): PlainProblem {
  if (error instanceof Problem) {
    return {
      code: error.code,
      message: error.message,
      ...(error.where === undefined ? {} : { where: error.where }),
      ...(error.advice === undefined ? {} : { advice: error.advice }),
    };
  }
  log(`call-failed ${channel}`, error);
  return {
    code: 'unexpected',
    message: 'Chương trình gặp lỗi ngoài dự kiến, việc vừa yêu cầu chưa làm được.',
    where: channel,
    advice: 'Đồng chí thử lại; nếu vẫn lỗi, khởi động lại chương trình. Dữ liệu đã lưu vẫn còn nguyên.',
  };
}
