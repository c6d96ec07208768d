import type { Plan, PlanBlockKind } from '#shared/domain/plan.ts';
import { longDate } from '#shared/time/format-date.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { html, type Html } from './escape-html.ts';
import { officialClosing, officialHead } from './official-page.ts';
import { officialStyles } from './official-styles.ts';
import type { PrintPart } from './print-part.ts';

const BODY_SIZE = 14;

/** The plan's text as issued, from its head to the signature, on portrait pages. */
export function planTextPart(plan: Plan): PrintPart {
  const frame = {
    parent: '',
    issuer: plan.issuer,
    number: `Số: ${plan.number}`,
    placeAndDate: `${plan.place}, ${longDate(plan.date)}`,
    documentKind: plan.documentKind,
    abstract: plan.title,
    addressees: [],
    recipients: plan.recipients.map((each) => each.replace(/[;.]\s*$/u, '')),
    signature: [plan.signature.authority, ...plan.signature.position.split('\n')].filter(
      (line) => line !== '',
    ),
    signerName: plan.signature.name,
  };
  return {
    orientation: 'portrait',
    body: html`<div class="text">
      ${officialHead(frame)}
      ${plan.body.map(({ kind, number, text }) => blockHtml(kind, cleanCellText(`${number} ${text}`.trim())))}
      ${officialClosing(frame)}
    </div>`,
    styles: officialStyles(BODY_SIZE),
    pages: null,
  };
}

function blockHtml(kind: PlanBlockKind, text: string): Html {
  switch (kind) {
    case 'part':
      return html`<h2>${text}</h2>`;
    case 'heading':
      return html`<h3>${text}</h3>`;
    case 'legal-basis':
      return html`<p class="i">${text}</p>`;
    default:
      return html`<p>${text}</p>`;
  }
}
