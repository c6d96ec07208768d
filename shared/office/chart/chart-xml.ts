import { cleanCellText } from '../sheet/cell-text.ts';
import { escapeXml, XML_HEAD } from '../sheet/xml-text.ts';
import { categoryAxisXml, valueAxisXml } from './chart-axes-xml.ts';
import type { ChartDescription, ChartRanges } from './chart-description.ts';
import { barSeriesXml, lineSeriesXml } from './chart-series-xml.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * A chart part of DrawingML (ECMA-376, part 1, 21.2), the same in a workbook and in a Word document: black on white,
 * lines told apart by dash and marker, every point with its number. The values are cached, so that a program that does
 * not look into the data draws it too.
 *
 * @param data relationship of the workbook the data stand in; absent within a workbook.
 */
export function chartXml(chart: ChartDescription, ranges: ChartRanges, data?: string): string {
  const series = chart.series.map((_, index) =>
    chart.kind === 'line' ? lineSeriesXml(chart, ranges, index) : barSeriesXml(chart, ranges, index),
  );
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  const plot =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(11)}</c:legend>`
      : '';
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot}${categoryAxisXml(chart.kind)}${valueAxisXml(chart)}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml(11),
    data === undefined ? '' : `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>`,
    '</c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${escapeXml(cleanCellText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Letters of a part of the chart, in points. */
function textXml(size: number): string {
  const font = 'Times New Roman';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="${font}"/><a:cs typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}
