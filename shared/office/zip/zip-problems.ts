import { Problem } from '#shared/problem.ts';

export function damagedFile(what: string, cause?: unknown): Problem {
  return new Problem('file-damaged', `Tệp bị hỏng: ${what}.`, {
    advice: 'Đồng chí chép lại tệp từ nơi gửi, hoặc mở bằng Excel, Word rồi lưu lại.',
    cause,
  });
}

export function fileTooLarge(): Problem {
  return new Problem('file-too-large', 'Tệp bung ra quá lớn so với một phụ lục. Chưa đọc gì từ tệp.', {
    advice:
      'Đồng chí kiểm tra lại nguồn của tệp; nếu đúng tệp, mở bằng Excel và chỉ giữ lại trang có phụ lục.',
  });
}

export function passwordProtected(cause?: unknown): Problem {
  return new Problem('password-protected', 'Tệp có đặt mật khẩu nên không đọc được.', {
    advice: 'Đồng chí mở tệp bằng Excel hoặc Word, bỏ mật khẩu, lưu thành bản mới rồi đưa vào.',
    cause,
  });
}
