import { Problem } from '#shared/problem.ts';
import { formatNumber } from '#shared/time/format-number.ts';

/** What is known when a write failed. */
export interface FailedWrite {
  /** `gói`, `tệp Excel`, … (file-kinds.ts). */
  readonly noun: string;
  readonly fileName: string;
  /** `Ổ (E:)` … (place.ts). */
  readonly volume: string;
  /** Bytes wanted. */
  readonly needed: number;
  /** Bytes free, null when unknown. */
  readonly free: number | null;
}

const KEPT = 'Dữ liệu vẫn nguyên trong sổ; tệp ghi dở đã được xóa.';

/** Says in the officer's words why a file could not be written and where to go on; a Problem is passed through. */
export function writeProblem(error: unknown, write: FailedWrite): Problem {
  if (error instanceof Problem) return error;
  const { noun, volume } = write;
  const make = (code: string, message: string, advice: string): Problem =>
    new Problem(code, message, { where: write.fileName, advice: `${KEPT} ${advice}`, cause: error });

  const { code, syscall } = error as NodeJS.ErrnoException;
  // Windows: a file that another program holds open cannot be replaced; the folder itself took the new one.
  const isHeld = syscall === 'rename' && (code === 'EPERM' || code === 'EACCES');
  switch (isHeld ? 'EBUSY' : code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return make(
        'disk-full',
        `${volume} đã đầy, chưa ghi được ${noun}.${spaceSentence(write)}`,
        'Đồng chí ghi vào nơi khác, hoặc giải phóng chỗ rồi thử lại.',
      );
    case 'EACCES':
    case 'EPERM':
      return make(
        'write-denied',
        `Không có quyền ghi vào thư mục đã chọn, chưa ghi được ${noun}.`,
        'Đồng chí chọn thư mục khác, như Tài liệu hoặc USB.',
      );
    case 'EBUSY':
    case 'ETXTBSY':
      return make(
        'file-busy',
        `Tệp cũ cùng tên đang mở ở chương trình khác, chưa ghi được ${noun}.`,
        'Đồng chí đóng tệp đó rồi thử lại, hoặc ghi với tên khác.',
      );
    case 'EROFS':
      return make(
        'read-only',
        `${volume} chỉ cho đọc, chưa ghi được ${noun}.`,
        'Đồng chí mở khóa chống ghi của USB hoặc chọn nơi khác.',
      );
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
      return make(
        'place-gone',
        `${volume} không còn truy cập được, chưa ghi được ${noun}.`,
        'Đồng chí cắm lại USB hoặc chọn nơi khác.',
      );
    default:
      return make(
        'write-failed',
        `Hệ điều hành không cho ghi ${noun} vào nơi đã chọn.`,
        'Đồng chí chọn nơi khác rồi thử lại.',
      );
  }
}

function spaceSentence({ needed, free }: FailedWrite): string {
  const want = ` Cần ${megabytes(needed)} MB`;
  return free === null ? `${want}.` : `${want}, còn ${megabytes(free)} MB.`;
}

/** One decimal, never rounded up to what is not there. */
function megabytes(bytes: number): string {
  return formatNumber(Math.floor((bytes / 1024 / 1024) * 10) / 10);
}
