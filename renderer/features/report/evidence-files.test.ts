import { describe, expect, it } from 'vitest';
import type { FileRef } from '#shared/domain/report.ts';
import { reportFieldSchemas } from '#shared/domain/reports/report-fields.ts';
import * as v from 'valibot';
import { withDocument, withFiles, withoutDocument } from './evidence-files.ts';

const file = (name: string, sha256 = 'a'): FileRef => ({ sha256, name, size: 3 });

describe('evidence', () => {
  it('has the same content under the same name once, and under two names twice', () => {
    expect(withFiles([file('a.pdf')], [file('a.pdf'), file('b.pdf'), file('a.pdf', 'b')])).toEqual([
      file('a.pdf'),
      file('b.pdf'),
      file('a.pdf', 'b'),
    ]);
  });
});

describe('too many files', () => {
  it('are refused at the number a report can hold', () => {
    const many = Array.from({ length: 100 }, (_, n) => file(`${n}.pdf`, 'a'.repeat(64)));
    expect(withFiles([], many)).toHaveLength(100);
    expect(v.is(reportFieldSchemas.evidence, withFiles([], many))).toBe(true);
    expect(() => withFiles(many, [file('101.pdf')])).toThrow(
      expect.objectContaining({ code: 'evidence-too-many' }) as Error,
    );
    expect(withFiles(many, many)).toHaveLength(100);
  });
});

describe('the document of a product', () => {
  const product = { number: '12/UBND', date: null, title: '' };
  it('gives a blank title its name, and leaves a written one', () => {
    expect(withDocument(product, file('Tờ trình số 3.1.pdf')).title).toBe('Tờ trình số 3.1');
    expect(withDocument({ ...product, title: 'Đề án' }, file('x.pdf')).title).toBe('Đề án');
    expect(withDocument({ number: '', date: null, title: ' ' }, file('x')).title).toBe('x');
  });

  it('can be taken away again', () => {
    expect(withoutDocument({ ...product, file: file('x') })).toEqual(product);
  });
});
