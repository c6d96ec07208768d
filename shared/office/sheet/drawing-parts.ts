import { chartXml } from '../chart/chart-xml.ts';
import { cleanCellText } from './cell-text.ts';
import type { SheetChart, SheetDescription } from './workbook-description.ts';
import { escapeXml, XML_HEAD } from './xml-text.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English metric units in a point. */
const EMU = 12_700;

/** The parts that draw the charts of a workbook, and their content types: part name → XML, part name → type. */
export interface DrawingParts {
  readonly parts: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
}

/** One drawing per sheet that has charts, one part per chart, numbered through the workbook. */
export function drawingParts(sheets: readonly SheetDescription[]): DrawingParts {
  const parts: Record<string, string> = {};
  const types: Record<string, string> = {};
  let number = 0;
  for (const [index, { charts = [] }] of sheets.entries()) {
    if (charts.length === 0) continue;
    const sheet = index + 1;
    parts[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] = relations([
      ['drawing', `../drawings/drawing${sheet}.xml`],
    ]);
    parts[`xl/drawings/drawing${sheet}.xml`] = drawingXml(charts);
    types[`xl/drawings/drawing${sheet}.xml`] = 'application/vnd.openxmlformats-officedocument.drawing+xml';
    const targets = charts.map(({ chart, ranges }) => {
      number += 1;
      parts[`xl/charts/chart${number}.xml`] = chartXml(chart, ranges);
      types[`xl/charts/chart${number}.xml`] =
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
      return ['chart', `../charts/chart${number}.xml`] as const;
    });
    parts[`xl/drawings/_rels/drawing${sheet}.xml.rels`] = relations(targets);
  }
  return { parts, types };
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

function drawingXml(charts: readonly SheetChart[]): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${charts.map(anchorXml).join('')}</xdr:wsDr>`;
}

/** It moves with its cell and keeps its size, however wide the columns are made. */
function anchorXml({ chart, row, column, width, height }: SheetChart, index: number): string {
  const cell = `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`;
  const name = `<xdr:cNvPr id="${index + 2}" name="${escapeXml(cleanCellText(chart.title))}" descr="${escapeXml(cleanCellText(chart.alt))}"/>`;
  return `<xdr:oneCellAnchor>${cell}<xdr:ext cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}
