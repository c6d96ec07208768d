/** Attached files, wherever they stand: in a report being written, reviewed, or on a task's page. */
export const attachedFilesVi = {
  save: 'Lưu tệp…',
  saveFile: 'Lưu tệp {{name}}',
  remove: 'Bỏ tệp {{name}}',
  missing: 'Thiếu tệp trên máy này',
  missingAsk: 'Thiếu tệp, xin lại {{agency}}',
  attach: 'Đính tệp…',
  orDrop: 'hoặc thả tệp vào đây',
  attaching: 'Đang đính tệp',
  attached: 'Đã đính {{count}} tệp',
  twice: '{{count}} tệp trùng với tệp đã có, không đính lần nữa.',
} as const;
