import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import type { PackageKind, PackageManifest } from './types.ts';

/** On screen and on the page inside the file. */
const PACKAGE_KIND_NAMES: Readonly<Record<PackageKind, string>> = {
  plan: 'Gói kế hoạch',
  report: 'Gói báo cáo',
  review: 'Gói kết quả duyệt báo cáo',
  receipt: 'Biên nhận',
  'full-copy': 'Bản đầy đủ của sổ',
  request: 'Yêu cầu nhận máy',
  update: 'Gói phần mới',
};

/**
 * What whoever opens the file by hand finds first: what it is, from whom, and what to do with it.
 * No scripts, nothing loaded from elsewhere.
 */
export function packagePage(manifest: Omit<PackageManifest, 'parts'>): string {
  const { kind, planNumber, author, period, createdAt, counts } = manifest;
  const title = `${PACKAGE_KIND_NAMES[kind]} của ${author.agencyName}`;
  const rows: readonly (readonly [string, string])[] = [
    ['Kế hoạch', `số ${planNumber}`],
    ['Cơ quan gửi', author.agencyName],
    ['Người xuất', author.person],
    ...(period === null ? [] : [['Kỳ báo cáo', period] as const]),
    ['Xuất lúc', formatDateTime(createdAt)],
    ['Nội dung', `${counts.segments} lần ghi, ${counts.changes} mục, ${counts.attachments} tệp minh chứng`],
    ['Mã đối chiếu của máy', fingerprint(author.publicKey)],
  ];
  const table = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escape(value)}</td></tr>`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>
body { font: 16px/1.5 "Segoe UI", "Liberation Sans", Arial, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #c9ced6; padding: .4rem .6rem; text-align: left; vertical-align: top }
th { width: 12rem; font-weight: 600; background: #f4f6f8 }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p>Đây là tệp trao đổi của chương trình Sổ Kế hoạch. Nội dung được ký điện tử bằng khóa của máy đã xuất tệp.</p>
<table>
${table.join('\n')}
</table>
<h2>Việc cần làm</h2>
<ol>
<li>Không giải nén, không sửa các phần bên trong: sửa một ký tự là gói không còn được nhận.</li>
<li>Mở Sổ Kế hoạch, chọn “Nhận gói” hoặc kéo thả tệp .skh vào cửa sổ. Nhận lại nhiều lần cũng không trùng.</li>
<li>Lần đầu nhận từ một máy, gọi điện cho cơ quan gửi và so mã đối chiếu ở trên trước khi chấp nhận.</li>
</ol>
</body>
</html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
