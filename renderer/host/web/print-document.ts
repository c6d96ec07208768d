import type { PrintRequest } from '#shared/contracts/host.ts';

/**
 * Prints a document through a hidden frame. The frame may run no scripts, and it stands under the page's content
 * security policy, which refuses inline styles: so they are handed over as objects, which the policy allows.
 */
export async function printDocument({ html, title }: PrintRequest): Promise<'printed'> {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const sheets = takeStyles(source);
  const inline = takeInlineStyles(source);

  const frame = await openFrame(source.documentElement.outerHTML);
  const { contentWindow, contentDocument } = frame;
  if (contentWindow === null || contentDocument === null) throw new Error('the print frame has no document');
  const { CSSStyleSheet: FrameStyleSheet } = contentWindow as unknown as typeof globalThis;
  contentDocument.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new FrameStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  for (const element of contentDocument.querySelectorAll<HTMLElement>(`[${MARK}]`)) {
    element.style.cssText = inline[Number(element.getAttribute(MARK))] ?? '';
  }
  contentDocument.title = title;

  await contentDocument.fonts.ready;
  try {
    contentWindow.print(); // returns when the dialog is closed; a page is not told whether it was printed
  } finally {
    frame.remove();
  }
  return 'printed';
}

const MARK = 'data-print-style';

/** Removes the style elements and returns what they say, in order. */
function takeStyles(source: Document): readonly string[] {
  return [...source.querySelectorAll('style')].map((element) => {
    element.remove();
    return element.textContent;
  });
}

/** Moves each `style` attribute to a numbered mark and returns the texts by number. */
function takeInlineStyles(source: Document): readonly string[] {
  return [...source.querySelectorAll('[style]')].map((element, number) => {
    const text = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    element.setAttribute(MARK, String(number));
    return text;
  });
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
  frame.srcdoc = `<!doctype html>${html}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}
