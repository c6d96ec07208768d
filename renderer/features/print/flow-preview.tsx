import { takeStyles } from '#shared/office/print/take-styles.ts';
import { useEffect, useRef } from 'react';

/**
 * The print document as one long sheet, for hosts that know pages only in their print dialog. It stands in a shadow
 * tree with its own style sheet, so that neither page styles the other.
 */
export function FlowPreview({ html, label }: { readonly html: string; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = box.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const taken = takeStyles(html);
    const printed = new DOMParser().parseFromString(taken.html, 'text/html');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(scopedStyles(taken.styles.join('\n')));
    root.replaceChildren(...printed.body.children);
    root.adoptedStyleSheets = [sheet];
  }, [html]);
  return (
    // Scrolls, so it must be reachable by keyboard.
    <div className="prn-desk" tabIndex={0} role="region" aria-label={label}>
      <div className="prn-flow" ref={box} />
    </div>
  );
}

/** The document's own rules, with its root and body standing for the shadow host. */
const scopedStyles = (css: string): string => css.replaceAll(/\bhtml,\s*body\b|\bbody\b/gu, ':host');
