import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { Problem } from '#shared/problem.ts';
import { describe, expect, test } from 'vitest';
import { parseAppendixDocument } from './appendix-schema.ts';

const appendix = plan158Appendix();

/** The appendix with one row changed. */
function withRow(index: number, change: object): unknown {
  return { ...appendix, tasks: appendix.tasks.map((row, i) => (i === index ? { ...row, ...change } : row)) };
}

function whereRefused(json: unknown): string | undefined {
  try {
    parseAppendixDocument(json);
  } catch (error) {
    if (error instanceof Problem && error.code === 'bad-appendix-document') return error.where;
    throw error;
  }
  return 'accepted';
}

describe('what an AppendixDocument is refused for, and where', () => {
  const reading = appendix.tasks[0]?.reading;
  test.each([
    ['no object', null, 'tài liệu'],
    ['another format', { ...appendix, format: 'skh-plan' }, 'format'],
    ['a newer version', { ...appendix, version: 2 }, 'version'],
    ['a number for a text', withRow(3, { deadline: 5 }), 'tasks.3.deadline'],
    ['row 0', withRow(0, { source: { sheet: 'x', rows: [0] } }), 'tasks.0.source.rows.0'],
    [
      'an impossible date',
      withRow(0, { reading: { ...reading, deadline: { ...reading?.deadline, due: '31/12' } } }),
      'tasks.0.reading.deadline.due',
    ],
    ['two rows with one path', withRow(1, { path: 'I.1' }), 'I.1'],
    ['a section that is not there', withRow(0, { section: 'IV' }), 'I.1'],
    ['a parent that comes later', withRow(0, { parent: 'I.10' }), 'I.1'],
    ['wrong counts of tasks', withRow(0, { kind: 'group' }), 'counts'],
    ['rows that do not add up', { ...appendix, counts: { ...appendix.counts, rowsRead: 56 } }, 'counts'],
  ])('%s', (_what, json, where) => {
    expect(whereRefused(json)).toBe(where);
  });
});

test('texts come out as NFC with LF line ends; fields of a newer program are ignored', () => {
  const read = parseAppendixDocument({ ...withRowNfd(), addedLater: 1 });
  expect(read).toEqual(appendix);
});

function withRowNfd(): object {
  const tasks = appendix.tasks.map((row) => ({
    ...row,
    content: row.content.normalize('NFD'),
    product: row.product.replaceAll('\n', '\r\n'),
  }));
  return { ...appendix, tasks };
}
