import { Document, Packer, type ISectionOptions } from 'docx';
import type { Instant } from '#shared/ids.ts';
import type { ChartDescription } from '../chart/chart-description.ts';
import { rezip, unzipParts } from '../zip/rezip.ts';
import { withChartParts } from './chart-parts.ts';
import type { DocumentLook } from './document-look.ts';
import { escapeXml } from './escape-xml.ts';
import { WORD_SETTINGS_XML } from './word-settings.ts';
import { wordStylesXml } from './word-styles.ts';

export interface WordProperties {
  readonly title: string;
  readonly subject: string;
  /** The office that makes the document; '' for none. */
  readonly company?: string;
  /** Creation time in the file's properties; the same content then gives the same bytes. */
  readonly createdAt: Instant;
}

const PROGRAM = 'Sổ Kế hoạch';

/** Writes a Word document of these sections in the house styles; `charts` in the order in which they stand there. */
export async function packDocx(
  sections: readonly ISectionOptions[],
  properties: WordProperties,
  look: DocumentLook,
  charts: readonly ChartDescription[] = [],
): Promise<Uint8Array> {
  const document = new Document({ sections });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const own: Readonly<Record<string, string>> = {
    'word/styles.xml': wordStylesXml(look),
    'word/settings.xml': WORD_SETTINGS_XML,
    'docProps/core.xml': coreXml(properties),
    'docProps/app.xml': appXml(properties.company ?? ''),
  };
  const parts = unzipParts(bytes).map(({ name, text }) => ({ name, text: own[name] ?? text }));
  return rezip(await withChartParts(parts, charts, properties.createdAt));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function coreXml({ title, subject, createdAt }: WordProperties): string {
  const time = new Date(createdAt).toISOString().replace(/\.\d+Z$/u, 'Z');
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${PROGRAM}</dc:creator><cp:lastModifiedBy>${PROGRAM}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('');
}

function appXml(company: string): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${PROGRAM}</Application>${company === '' ? '' : `<Company>${escapeXml(company)}</Company>`}</Properties>`;
}
