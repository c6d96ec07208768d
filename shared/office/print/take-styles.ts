/**
 * A print document without its style elements, and what they say, in order. Under a content security policy that
 * refuses style elements even parsing them is a violation; their texts can be applied as style sheet objects. Fonts
 * carried in the document are left out: the same policy refuses them, and the next font of the list has their widths.
 */
export function takeStyles(html: string): { readonly html: string; readonly styles: readonly string[] } {
  const styles: string[] = [];
  const rest = html.replaceAll(/<style(?:\s[^>]*)?>([\s\S]*?)<\/style\s*>/gi, (_element, css: string) => {
    const rules = css.replaceAll(/@font-face\s*\{[^}]*\}/g, '');
    if (rules.trim() !== '') styles.push(rules);
    return '';
  });
  return { html: rest, styles };
}
