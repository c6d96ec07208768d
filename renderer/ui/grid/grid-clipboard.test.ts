import { expect, it } from 'vitest';
import { clipboardBlock } from './grid-clipboard.ts';

it('keeps a cell with several lines one cell', () => {
  const { text, html } = clipboardBlock([['II.1', '- a\n- "b"']]);
  expect(text).toBe('II.1\t"- a\n- ""b"""');
  expect(html).toContain('<td>- a<br style="mso-data-placement:same-cell">- "b"</td>');
});

it('gives one cell as it reads', () => {
  expect(clipboardBlock([['- a\n- b']]).text).toBe('- a\n- b');
});

it('lets no text become markup', () => {
  expect(clipboardBlock([['<b>', 'TM&DL']]).html).toContain('<td>&lt;b&gt;</td><td>TM&amp;DL</td>');
});
