import { cleanCellText } from './cell-text.ts';
import { drawingParts } from './drawing-parts.ts';
import { definedNamesXml } from './page-setup-xml.ts';
import type { WorkbookDescription } from './workbook-description.ts';
import { escapeXml, XML_HEAD } from './xml-text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;

/** The parts of an .xlsx file around its sheets, styles and texts: part name → XML. */
export function workbookParts(description: WorkbookDescription): Readonly<Record<string, string>> {
  const sheets = description.sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const drawings = drawingParts(description.sheets);
  return {
    ...drawings.parts,
    '[Content_Types].xml': contentTypes(sheets, drawings.types),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(description.properties),
    'docProps/app.xml': `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>${PROGRAM}</Application><Company>${escapeXml(cleanCellText(description.properties.company))}</Company></Properties>`,
    'xl/workbook.xml': workbookXml(description),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((part) => ['worksheet', part] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  };
}

const PROGRAM = 'Sổ Kế hoạch';

function workbookXml(description: WorkbookDescription): string {
  const sheets = description.sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${STATES[visibility]} r:id="rId${index + 1}"/>`,
  );
  const front = Math.max(
    0,
    description.sheets.findIndex(({ visibility }) => visibility === 'visible'),
  );
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="${front}"/></bookViews><sheets>${sheets.join('')}</sheets>${definedNamesXml(description)}<calcPr calcId="171027"/></workbook>`;
}

function contentTypes(sheets: readonly string[], others: Readonly<Record<string, string>>): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...sheets.map((part) => override(`/xl/${part}`, `${SPREADSHEET}.worksheet+xml`)),
    override('/xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ...Object.entries(others).map(([part, type]) => override(`/${part}`, type)),
  ].join('')}</Types>`;
}

/** rId1, rId2 … in the order given. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], index) => {
    const space = type.startsWith('metadata/') ? `${PACKAGE}/relationships` : `${OFFICE}/relationships`;
    return `<Relationship Id="rId${index + 1}" Type="${space}/${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function coreProperties({ title, subject, creator, createdAt }: WorkbookDescription['properties']): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : `<${name}>${escapeXml(cleanCellText(value))}</${name}>`;
  const at = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${new Date(createdAt).toISOString().replace(/\.\d+Z$/u, 'Z')}</dcterms:${name}>`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${text('dc:title', title)}${text('dc:subject', subject)}${text('dc:creator', creator)}${text('cp:lastModifiedBy', creator)}${at('created')}${at('modified')}</cp:coreProperties>`;
}
