import type { FileKind } from '#shared/contracts/host.ts';

interface KindOfFile {
  /** Without a dot; the first is the one written. */
  readonly extensions: readonly string[];
  /** In the dialog's list of types. */
  readonly label: string;
  /** What a message calls such a file. */
  readonly noun: string;
}

export const FILE_KINDS: Readonly<Record<FileKind, KindOfFile>> = {
  package: { extensions: ['skh'], label: 'Gói dữ liệu Sổ Kế hoạch', noun: 'gói' },
  xlsx: { extensions: ['xlsx'], label: 'Bảng tính Excel', noun: 'tệp Excel' },
  xlsm: { extensions: ['xlsm'], label: 'Bảng tính Excel có macro', noun: 'tệp Excel' },
  docx: { extensions: ['docx'], label: 'Văn bản Word', noun: 'tệp Word' },
  pdf: { extensions: ['pdf'], label: 'Tệp PDF', noun: 'tệp PDF' },
  html: { extensions: ['html'], label: 'Trang HTML', noun: 'tệp HTML' },
  backup: { extensions: ['skh'], label: 'Bản sao lưu Sổ Kế hoạch', noun: 'bản sao lưu' },
  // Any file under its own ending.
  evidence: { extensions: [], label: 'Tệp minh chứng', noun: 'tệp minh chứng' },
  zip: { extensions: ['zip'], label: 'Tệp nén', noun: 'tệp nén' },
  appendix: {
    extensions: ['xlsx', 'xls', 'ods', 'csv', 'docx'],
    label: 'Phụ lục Excel, Word',
    noun: 'tệp phụ lục',
  },
};
