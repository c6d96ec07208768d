import { Problem } from '#shared/problem.ts';

const NAME = 'so-ke-hoach';
/** Long enough for a page that is being reloaded to let go, in milliseconds. */
const PATIENCE = 3000;

/**
 * Holds the book for this page until it is closed. Two windows of a browser share one database and one key: writing
 * from both would give out the same number twice, and the agency would contradict itself in front of everybody.
 *
 * @param locks null where the browser has none; it then cannot be told whether another window has the book.
 * @throws Problem `book-open-elsewhere`
 */
export async function holdBook(
  locks: Pick<LockManager, 'request'> | null,
  patience: AbortSignal = AbortSignal.timeout(PATIENCE),
): Promise<void> {
  if (locks === null) return;
  await new Promise<void>((resolve, reject) => {
    const held = async (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    locks.request(NAME, { signal: patience }, held).catch((error: unknown) => {
      reject(patience.aborted ? openElsewhere() : error);
    });
  });
}

function openElsewhere(): Problem {
  return new Problem('book-open-elsewhere', 'Sổ đang mở ở cửa sổ khác.', {
    advice: 'Đồng chí làm việc ở cửa sổ đó, hoặc đóng nó rồi mở lại trang này.',
  });
}
