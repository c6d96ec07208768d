import { expect, test } from 'vitest';
import { takeStyles } from './take-styles.ts';

test('takes every style element out and keeps the rest', () => {
  const html =
    '<head><style>a{}</style><title>x</title><STYLE media="print">\nb{}\n</STYLE ></head><p>style</p>';
  expect(takeStyles(html)).toEqual({
    html: '<head><title>x</title></head><p>style</p>',
    styles: ['a{}', '\nb{}\n'],
  });
});

test('a document without styles stays as it is', () => {
  expect(takeStyles('<p>x</p>')).toEqual({ html: '<p>x</p>', styles: [] });
});

test('leaves out fonts carried in the document', () => {
  const html = '<style>a{} @font-face { src: url("data:font/woff2;base64,AA==") } b{}</style>';
  expect(takeStyles(html).styles).toEqual(['a{}  b{}']);
});
