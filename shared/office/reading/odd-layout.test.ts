import * as XLSX from 'xlsx';
import { expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { appendixRows } from '#seeds/appendices/appendix-files.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { appendixInconsistency } from '#shared/domain/appendix-consistency.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import type { Grid } from './grid.ts';
import { openAppendixFile } from './open-appendix-file.ts';
import { readTable } from './read-table.ts';
import { NO_CHOICES } from './reading-choices.ts';
import { randomPlan, type KnownCells } from './testing/known-plan.ts';
import { oddLayout, type OddLayout } from './testing/odd-layout.ts';

const LAYOUTS = 2000;
/** Every fortieth layout goes through the bytes of a workbook. */
const XLSX_EVERY = 40;
const register = agencyRegister(builtInAgencies);
const pool: readonly KnownCells[] = [
  ...plan158().appendix.tasks,
  ...appendixRows('commune')
    .slice(1)
    .map(([content = '', lead = '', coordinating = '']) => ({
      content,
      lead,
      coordinating,
      deadline: 'Quý II/2024',
      product: '- Kế hoạch.\n- Báo cáo kết quả.',
    })),
];

function read({ grid }: OddLayout) {
  return readTable([grid], NO_CHOICES, { planDate: '2024-05-16', today: '2024-06-01', register });
}

/** The layout as the bytes of a workbook, opened again. */
function throughXlsx({ grid }: OddLayout): Grid {
  const sheet: XLSX.WorkSheet = {};
  let last = 1;
  for (const { number, cells } of grid.rows) {
    for (const [column, text] of cells) {
      sheet[XLSX.utils.encode_cell({ r: number - 1, c: column - 1 })] = { t: 's', v: text };
      last = Math.max(last, column);
    }
  }
  const bottom = grid.rows.at(-1)?.number ?? 1;
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom - 1, c: last - 1 } });
  sheet['!merges'] = grid.merges.map(({ row, column, toRow, toColumn }) => ({
    s: { r: row - 1, c: column - 1 },
    e: { r: toRow - 1, c: toColumn - 1 },
  }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, grid.name);
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const [opened] = openAppendixFile(bytes);
  if (opened === undefined) throw new Error('no sheet');
  return opened;
}

/** The plan as read back, with what must hold of every reading. */
function readBack(layout: OddLayout) {
  const { document, rows } = read(layout);
  const { counts } = document;
  const listed = new Set(document.tasks.flatMap((task) => task.source.rows));
  return {
    inconsistency: appendixInconsistency(document),
    accounted:
      counts.rowsUsed + counts.rowsSkipped === rows.length && rows.length === layout.grid.rows.length,
    unclear: rows.filter(({ kind }) => kind === 'other').length,
    unlisted: rows.filter(
      ({ number, kind }) => ['task', 'group', 'continuation'].includes(kind) && !listed.has(number),
    ).length,
    sections: document.sections,
    tasks: document.tasks.map(({ path, number, kind, content, lead, coordinating, deadline, product }) => ({
      content,
      lead,
      coordinating,
      deadline,
      product,
      path,
      number,
      kind,
    })),
    abbreviations: layout.style.notes === 'none' ? {} : document.abbreviations,
  };
}

function readOrRefused(layout: OddLayout) {
  try {
    return readBack(layout);
  } catch (error) {
    return { refused: String(error) };
  }
}

/** Where two plain values differ first. */
function firstDifference(expected: unknown, found: unknown, where = ''): string | null {
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null) {
    return expected === found
      ? null
      : `${where}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  for (const key of keys) {
    const difference = firstDifference(
      Reflect.get(expected, key),
      Reflect.get(found, key),
      `${where}/${key}`,
    );
    if (difference !== null) return difference;
  }
  return null;
}

test('a known plan comes back from thousands of odd layouts', () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= LAYOUTS; seed += 1) {
    const laid = oddLayout(randomPlan(seededRandom(seed), pool), seededRandom(seed * 7919));
    const layout = seed % XLSX_EVERY === 0 ? { ...laid, grid: throughXlsx(laid) } : laid;
    const { tasks, sections } = layout.expected;
    const back = readOrRefused(layout);
    const expected = {
      inconsistency: null,
      accounted: true,
      unclear: layout.style.documentHead ? 1 : 0,
      unlisted: 0,
      sections,
      tasks: tasks.map(({ path, number, kind, content, lead, coordinating, deadline, product }) => ({
        content,
        lead,
        coordinating,
        deadline,
        product,
        path,
        number,
        kind,
      })),
      abbreviations:
        layout.style.notes === 'none'
          ? {}
          : { GTVT: 'Giao thông vận tải', XD: 'Xây dựng', 'KH&ĐT': 'Kế hoạch và Đầu tư' },
    };
    const difference = firstDifference(expected, back);
    if (difference !== null) wrong.push(`seed ${seed} ${JSON.stringify(layout.style)}: ${difference}`);
  }
  expect(wrong.slice(0, 3), `${wrong.length} of ${LAYOUTS} layouts`).toEqual([]);
}, 180_000);
