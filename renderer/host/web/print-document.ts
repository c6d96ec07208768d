import type { PrintRequest } from '#shared/contracts/host.ts';
import { takeStyles } from '#shared/office/print/take-styles.ts';

/**
 * Prints a document through a hidden frame. The frame may run no scripts, and it stands under the page's content
 * security policy, which refuses style elements: so their texts are handed over as style sheet objects, which the
 * policy allows.
 */
export async function printDocument({ html, title }: PrintRequest): Promise<'printed'> {
  const printed = takeStyles(html);
  const frame = await openFrame(printed.html);
  try {
    const { contentWindow, contentDocument } = frame;
    if (contentWindow === null || contentDocument === null)
      throw new Error('the print frame has no document');
    // A sheet belongs to the document whose constructor made it.
    const { CSSStyleSheet: FrameSheet } = contentWindow as Window & typeof globalThis;
    contentDocument.adoptedStyleSheets = printed.styles.map((css) => {
      const sheet = new FrameSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    contentDocument.title = title;
    await contentDocument.fonts.ready;
    contentWindow.print(); // returns when the dialog is closed; a page is not told whether it was printed
  } finally {
    frame.remove();
  }
  return 'printed';
}

async function openFrame(html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  // Out of sight but laid out: a frame that is not displayed prints nothing.
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  return frame;
}
