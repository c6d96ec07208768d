import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { printPolicy } from './print-policy.ts';

const hash = (css: string): string => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

test('allows exactly the style sheets that stand in the document', () => {
  const policy = printPolicy(
    '<style>@page{size:A4}</style><p>x</p><STYLE media="print">p{color:red}</STYLE>',
  );
  expect(policy).toContain(`style-src ${hash('@page{size:A4}')} ${hash('p{color:red}')};`);
});

test('allows no script, no request, no frame and nothing unsafe', () => {
  const policy = printPolicy('<p>x</p>');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'none'");
  expect(policy).toContain("style-src 'none'");
  expect(policy).toContain('img-src data:');
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('http');
});

test('hashes what the parser sees: line ends are normalised', () => {
  expect(printPolicy('<style>\r\np{}\r</style>')).toContain(hash('\np{}\n'));
});
