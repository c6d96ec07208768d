import { rangeOf } from '../../reading/cell-address.ts';
import { officeFile } from '../../reading/file-kind.ts';
import { readPart, relationsOf } from '../../reading/office-package.ts';
import { xlsxPackage } from '../../reading/xlsx-package.ts';
import { patchProblem } from './patch-problem.ts';

export type CellRange = NonNullable<ReturnType<typeof rangeOf>>;

/** Where a sheet is in the container. */
export interface SheetPart {
  /** Of the sheet's XML, e.g. `xl/worksheets/sheet1.xml`. */
  readonly name: string;
  readonly xml: string;
  /** Header rows of the sheet's tables: their texts are also kept elsewhere and must stay. */
  readonly tableHeaders: readonly CellRange[];
}

/**
 * Finds a sheet by its name.
 *
 * @throws Problem `no-such-sheet`, `not-xlsx` or `unknown-structure`, or what `officeFile` refuses.
 */
export function sheetPart(bytes: Uint8Array, sheet: string): SheetPart {
  const file = officeFile(bytes);
  if (file.kind !== 'xlsx') {
    throw patchProblem('not-xlsx', 'Chỉ ghi được vào sổ làm việc Excel kiểu .xlsx hoặc .xlsm.');
  }
  const found = xlsxPackage(file.zip).sheets.find(({ name }) => name === sheet.normalize('NFC'));
  if (found === undefined) throw patchProblem('no-such-sheet', `Tệp không có trang “${sheet}”.`);
  const tables = [...relationsOf(file.zip, found.part).values()].filter(({ type }) => type === 'table');
  return {
    name: found.part,
    xml: decode(file.zip.read(found.part)),
    tableHeaders: tables.flatMap(({ target }) => {
      const { attributes } = readPart(file.zip, target) ?? {};
      const range = rangeOf(attributes?.get('ref') ?? '');
      return range === null || attributes?.get('headerRowCount') === '0'
        ? []
        : [{ ...range, toRow: range.row }];
    }),
  };
}

export function isInRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn;
}

function decode(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw patchProblem('unknown-structure', 'Trang tính ghi bằng bảng mã lạ.');
  }
}
