/** A piece of finished HTML. Everything else that goes into a template is text and gets escaped. */
export class Html {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type HtmlValue = string | number | Html | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag that escapes every value: `html\`<p>${text}</p>\``. Arrays are put one after another. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let source = parts[0] ?? '';
  for (const [index, value] of values.entries()) source += render(value) + (parts[index + 1] ?? '');
  return new Html(source);
}

function render(value: HtmlValue): string {
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return String(value).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
