import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordSchemaBreaches } from './word-schema.ts';

const breaches = (xml: string) => wordSchemaBreaches(zipSync({ 'word/document.xml': strToU8(xml) }));

test('elements out of order, misplaced ones and unknown namespaces are named', () => {
  expect(breaches('<w:pPr><w:ind/><w:jc w:val="both"/></w:pPr>')).toEqual([]);
  expect(breaches('<w:pPr><w:jc/><w:ind/></w:pPr>')).toEqual([
    'word/document.xml: w:ind comes too late in w:pPr',
  ]);
  expect(breaches('<w:pPr><w:tblW/></w:pPr>')[0]).toMatch(/not expected/u);
  expect(breaches('<w:p w16x:id="1"/>')).toEqual(['word/document.xml: unknown namespace w16x at w:p']);
  expect(breaches('<w:document mc:Ignorable="w16x"><w:p w16x:id="1"/></w:document>')).toEqual([]);
});
