import { html, type Html } from './escape-html.ts';
import { cleanCellText } from '../sheet/cell-text.ts';

/** What stands around the body of an official document on paper (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export interface OfficialFrame {
  /** Capitals; '' for a body without one above it. */
  readonly parent: string;
  readonly issuer: string;
  readonly number: string;
  readonly placeAndDate: string;
  /** "BÁO CÁO". */
  readonly documentKind: string;
  readonly abstract: string;
  /** Kính gửi; none for a plan. */
  readonly addressees: readonly string[];
  /** Nơi nhận, each without its hyphen and end mark. */
  readonly recipients: readonly string[];
  /** Lines above the signature, capitals. */
  readonly signature: readonly string[];
  readonly signerName: string;
  /** A small line under the recipients: the code of a frozen document. */
  readonly mark?: string;
}

const t = cleanCellText;

/** Head, title and addressees. The document's kind and abstract are its bookmark. */
export function officialHead(frame: OfficialFrame): Html {
  const { addressees } = frame;
  return html`<header class="head">
      <div>
        ${frame.parent === '' ? '' : html`<p>${t(frame.parent)}</p>`}
        <p class="strong">${t(frame.issuer)}</p>
        <hr class="short" />
        <p class="number">${t(frame.number)}</p>
      </div>
      <div>
        <p class="strong">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p class="strong motto">Độc lập - Tự do - Hạnh phúc</p>
        <hr class="motto-line" />
        <p class="place">${t(frame.placeAndDate)}</p>
      </div>
    </header>
    <h1 class="kind">${t([frame.documentKind, frame.abstract].filter((line) => line !== '').join('\n'))}</h1>
    <hr class="short" />
    ${
      addressees.length === 0
        ? ''
        : html`<p class="addressee">${t(`Kính gửi: ${addressees.join('; ')}.`)}</p>`
    }`;
}

/** "Nơi nhận" on the left, the signature on the right; no page break tears them. */
export function officialClosing({ recipients, signature, signerName, mark }: OfficialFrame): Html {
  const last = recipients.length - 1;
  return html`<footer class="closing">
    <div>
      <p class="recipients-label">Nơi nhận:</p>
      ${recipients.map(
        (each, index) => html`<p class="recipient">- ${t(each)}${index === last ? '.' : ';'}</p>`,
      )}
      ${mark === undefined ? '' : html`<p class="recipient mark">${t(mark)}</p>`}
    </div>
    <div>
      ${signature.map((line) => html`<p class="strong">${t(line)}</p>`)}
      <p class="strong signer">${t(signerName)}</p>
    </div>
  </footer>`;
}
