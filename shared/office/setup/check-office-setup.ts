import { agencyIdOf } from '#shared/domain/agencies/agency-id-of.ts';
import { fold } from '#shared/text/fold.ts';
import {
  FILE_PLACEHOLDERS,
  MARGIN_RANGES,
  type DocumentKind,
  type OfficeSetup,
  type PageMargins,
} from './office-setup.ts';

/** A field of the page set-up as its form shows it. */
export type SetupField =
  | Exclude<keyof OfficeSetup, 'symbols' | 'recipients' | 'margins'>
  | `symbols.${DocumentKind}`
  | `recipients.${DocumentKind}`
  | `margins.${keyof PageMargins}`;

export interface SetupIssue {
  readonly field: SetupField;
  /** One sentence: what is wrong and what to type. */
  readonly message: string;
}

const MAX_LINE = 200;
const MAX_RECIPIENTS = 40;
const TITLES = /^(?:GS|PGS|TSKH|TS|ThS|CN|KS|BS(?:CK\p{Lu}*)?|NGND|NGƯT|TTND|TTƯT)\s*\.(?=\s|\p{L})/iu;
const SIDES: Readonly<Record<keyof PageMargins, string>> = {
  top: 'trên',
  right: 'phải',
  bottom: 'dưới',
  left: 'trái',
};

/** What keeps a page set-up from being used, in the order of the form; empty when all is well. */
export function checkOfficeSetup(setup: OfficeSetup): readonly SetupIssue[] {
  return [
    ...line('parent', setup.parent, null),
    ...line('issuer', setup.issuer, 'Ghi tên cơ quan ban hành, ví dụ: Sở Y tế.'),
    ...line('issuerShort', setup.issuerShort, 'Ghi tên ngắn của cơ quan để đặt tên tệp, ví dụ: Sở Y tế.'),
    ...line('place', setup.place, 'Ghi địa danh đứng trước ngày tháng, ví dụ: Phú Quốc.'),
    ...line('collective', setup.collective, null),
    ...line('headPosition', setup.headPosition, 'Ghi chức vụ người đứng đầu, ví dụ: Giám đốc.'),
    ...line(
      'signerPosition',
      setup.signerPosition,
      setup.signedBy === 'head' ? null : 'Ghi chức vụ của người ký, ví dụ: Phó Giám đốc.',
    ),
    ...signerName(setup.signerName),
    ...kinds.flatMap((kind) => symbol(kind, setup.symbols[kind])),
    ...kinds.flatMap((kind) => recipients(kind, setup.recipients[kind])),
    ...upward(setup.upward),
    ...sides.flatMap((side) => margin(side, setup.margins[side])),
    ...filePattern(setup.filePattern),
  ];
}

const kinds: readonly DocumentKind[] = ['report', 'letter', 'plan'];
const sides: readonly (keyof PageMargins)[] = ['top', 'bottom', 'left', 'right'];

function line(field: SetupField, text: string, whenEmpty: string | null): readonly SetupIssue[] {
  if (text.trim() === '') return whenEmpty === null ? [] : [{ field, message: whenEmpty }];
  if (text.length > MAX_LINE) {
    return [{ field, message: `Dài ${text.length} ký tự; rút còn nhiều nhất ${MAX_LINE} ký tự.` }];
  }
  return /\n/u.test(text) ? [{ field, message: 'Ghi trên một dòng.' }] : [];
}

function signerName(name: string): readonly SetupIssue[] {
  const field = 'signerName';
  if (TITLES.test(name.trim())) {
    return [{ field, message: 'Ghi họ tên, không ghi học hàm, học vị (NĐ 30/2020/NĐ-CP, Phụ lục I).' }];
  }
  return line(field, name, null);
}

function symbol(kind: DocumentKind, text: string): readonly SetupIssue[] {
  if (/^[\p{Lu}\p{Nd}&]+(?:-[\p{Lu}\p{Nd}&]+)*$/u.test(text.normalize('NFC')) && text.length <= 30) return [];
  return [
    {
      field: `symbols.${kind}`,
      message: 'Ký hiệu gồm chữ in hoa, nối bằng gạch ngang, không có dấu cách và dấu /, ví dụ: BC-UBND.',
    },
  ];
}

function recipients(kind: DocumentKind, list: readonly string[]): readonly SetupIssue[] {
  const field = `recipients.${kind}` as const;
  if (list.length > MAX_RECIPIENTS) {
    return [{ field, message: `Có ${list.length} dòng; giữ nhiều nhất ${MAX_RECIPIENTS} dòng.` }];
  }
  const long = list.findIndex((text) => text.length > MAX_LINE);
  if (long >= 0) return [{ field, message: `Dòng ${long + 1} dài quá ${MAX_LINE} ký tự.` }];
  if (fold(list.at(-1) ?? '').startsWith('luu')) return [];
  return [{ field, message: 'Dòng cuối ghi nơi lưu, ví dụ: Lưu: VT.' }];
}

function upward(bodies: OfficeSetup['upward']): readonly SetupIssue[] {
  const field = 'upward';
  if (bodies.length > MAX_RECIPIENTS) {
    return [{ field, message: `Có ${bodies.length} dòng; giữ nhiều nhất ${MAX_RECIPIENTS} dòng.` }];
  }
  const long = bodies.findIndex(({ name }) => name.length > MAX_LINE);
  if (long >= 0) return [{ field, message: `Dòng ${long + 1} dài quá ${MAX_LINE} ký tự.` }];
  const names = bodies.map(({ name }) => agencyIdOf(name));
  if (names.includes(null)) return [{ field, message: 'Mỗi dòng ghi tên một nơi nhận, có chữ.' }];
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  return twice < 0 ? [] : [{ field, message: `Dòng ${twice + 1} trùng một dòng trên; bỏ bớt một dòng.` }];
}

function margin(side: keyof PageMargins, millimetres: number): readonly SetupIssue[] {
  const { min, max } = MARGIN_RANGES[side];
  if (Number.isInteger(millimetres) && millimetres >= min && millimetres <= max) return [];
  return [
    {
      field: `margins.${side}`,
      message: `Lề ${SIDES[side]} từ ${min} đến ${max} mm (NĐ 30/2020/NĐ-CP, Phụ lục I).`,
    },
  ];
}

function filePattern(pattern: string): readonly SetupIssue[] {
  const field = 'filePattern';
  const places = FILE_PLACEHOLDERS.map((name) => `{${name}}`);
  const used = [...pattern.matchAll(/\{[^{}]*\}/gu)].map(([place]) => place);
  const unknown = used.find((place) => !places.includes(place));
  if (unknown !== undefined) {
    return [{ field, message: `Không có chỗ điền ${unknown}; dùng ${places.join(', ')}.` }];
  }
  const literal = pattern.replace(/\{[^{}]*\}/gu, '');
  if (/[{}]/u.test(literal))
    return [{ field, message: 'Mỗi chỗ điền viết trong một cặp ngoặc nhọn, ví dụ: {loai}.' }];
  const refused = /[<>:"/\\|?*\p{Cc}]/u.exec(literal)?.[0];
  if (refused !== undefined) {
    return [
      {
        field,
        message: `Tên tệp không được có ký tự ${refused.trim() === '' ? 'xuống dòng' : refused}; bỏ ký tự ấy.`,
      },
    ];
  }
  if (!used.includes('{loai}')) {
    return [{ field, message: 'Thêm {loai}, nếu không báo cáo, phụ lục và công văn sẽ trùng tên.' }];
  }
  return pattern.length > 150 ? [{ field, message: 'Mẫu tên dài quá 150 ký tự; rút ngắn lại.' }] : [];
}
