import { qrPath } from './qr-path.ts';

/**
 * The page that lies in the safe: what it is, when it is used, the line and its QR code. No scripts, nothing loaded.
 *
 * @param day for people, as printed
 * @param print the recovery key's fingerprint, by which the machines list names it
 */
export function recoverySheet({
  line,
  planNumber,
  agencyName,
  day,
  print,
}: {
  readonly line: string;
  readonly planNumber: string;
  readonly agencyName: string;
  readonly day: string;
  readonly print: string;
}): string {
  const { size, path } = qrPath(line);
  const title = `Khóa dự phòng, kế hoạch số ${escape(planNumber)}`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
@page { size: A4; margin: 20mm }
body { font: 13pt/1.5 "Times New Roman", "Liberation Serif", serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff }
h1 { font-size: 18pt }
code { display: block; font: 12pt/1.6 Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; border: 1px solid #000; padding: .5rem }
code span { margin-right: .6em; white-space: nowrap }
svg { width: 62mm; height: 62mm; display: block; margin: 1rem 0 }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${escape(agencyName)}, lập lúc ${escape(day)}. Dấu vân tay: ${escape(print).replaceAll('-', '\u2011')}</p>
<p><b>Ai có tờ này thì thay được máy đầu mối của kế hoạch.</b> In một bản, niêm phong, cất trong két, rồi xóa tệp khỏi máy. Không gửi qua thư, không chụp ảnh.</p>
<p>Chỉ dùng khi máy đầu mối mất, hỏng hoặc bị chiếm: trên máy mới đã nhận gói kế hoạch, mở <b>Trao đổi tệp, Máy và khóa, Dùng khóa dự phòng…</b> rồi quét mã hoặc gõ dòng dưới đây.</p>
<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="Mã QR của khóa dự phòng"><path d="${path}"/></svg>
<code>${inGroups(line)}</code>
</body>
</html>
`;
}

/** The secret eight digits at a time, as one types them; blanks are no matter to whoever reads the line. */
function inGroups(line: string): string {
  const [, head = line, secret = '', check = ''] = /^(.*:)([0-9a-f]{64}:)(.*)$/u.exec(line) ?? [];
  return [head, ...(secret.match(/.{8}:?/gu) ?? []), check]
    .map((group) => `<span>${escape(group)}</span>`)
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
