import type { FileKind } from '#shared/contracts/host.ts';

interface FileType {
  readonly label: string;
  readonly mime: string;
  /** Null: whatever the file's own is. */
  readonly extension: `.${string}` | null;
  /** More that may be opened as such; none of them is ever written. */
  readonly alsoOpens?: readonly `.${string}`[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What the browser's pickers need to know of each kind. */
export const FILE_TYPES: Readonly<Record<FileKind, FileType>> = {
  package: { label: 'Gói dữ liệu Sổ Kế hoạch', mime: 'application/vnd.so-ke-hoach', extension: '.skh' },
  xlsx: { label: 'Bảng tính Excel', mime: `${OFFICE}.spreadsheetml.sheet`, extension: '.xlsx' },
  xlsm: {
    label: 'Bảng tính Excel có macro',
    mime: 'application/vnd.ms-excel.sheet.macroEnabled.12',
    extension: '.xlsm',
  },
  docx: { label: 'Văn bản Word', mime: `${OFFICE}.wordprocessingml.document`, extension: '.docx' },
  pdf: { label: 'Tệp PDF', mime: 'application/pdf', extension: '.pdf' },
  html: { label: 'Trang HTML', mime: 'text/html', extension: '.html' },
  zip: { label: 'Tệp nén', mime: 'application/zip', extension: '.zip' },
  appendix: {
    label: 'Phụ lục Excel, Word',
    mime: `${OFFICE}.spreadsheetml.sheet`,
    extension: '.xlsx',
    alsoOpens: ['.xls', '.ods', '.csv', '.docx'],
  },
  // Any file: no ending is put on it and none is asked for.
  evidence: { label: 'Tệp minh chứng', mime: 'application/octet-stream', extension: null },
  backup: { label: 'Bản sao lưu Sổ Kế hoạch', mime: 'application/vnd.so-ke-hoach', extension: '.skh' },
};
