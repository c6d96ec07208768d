import { cleanCellText } from '../sheet/cell-text.ts';
import { escapeXml } from '../sheet/xml-text.ts';
import type { ChartDescription, ChartRanges } from './chart-description.ts';
import { labelSide } from './label-side.ts';

const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
/** How the lines differ in black and white. */
const LINES = [
  { dash: 'solid', marker: 'circle', fill: BLACK },
  { dash: 'dash', marker: 'square', fill: WHITE },
  { dash: 'sysDot', marker: 'triangle', fill: BLACK },
  { dash: 'lgDashDot', marker: 'diamond', fill: WHITE },
] as const;

export function lineSeriesXml(chart: ChartDescription, ranges: ChartRanges, index: number): string {
  const look = LINES[index];
  if (look === undefined) throw new Error(`A chart has at most ${LINES.length} lines`);
  return [
    headXml(chart, ranges, index),
    `<c:spPr><a:ln w="22225" cap="rnd">${BLACK}<a:prstDash val="${look.dash}"/><a:round/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="${look.marker}"/><c:size val="7"/><c:spPr>${look.fill}<a:ln w="12700">${BLACK}</a:ln></c:spPr></c:marker>`,
    labelsXml(chart, index),
    dataXml(chart, ranges, index),
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

export function barSeriesXml(chart: ChartDescription, ranges: ChartRanges, index: number): string {
  return [
    headXml(chart, ranges, index),
    `<c:spPr><a:solidFill><a:srgbClr val="595959"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls>${shown('outEnd')}</c:dLbls>`,
    dataXml(chart, ranges, index),
    '</c:ser>',
  ].join('');
}

function headXml({ series }: ChartDescription, ranges: ChartRanges, index: number): string {
  const name = series[index]?.name ?? '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${formula(ranges.series[index]?.name)}</c:f>${stringCache([name])}</c:strRef></c:tx>`;
}

function labelsXml({ series }: ChartDescription, index: number): string {
  const own = series[index]?.values ?? [];
  const labels = own.map((_, at) => {
    const place = SIDES[labelSide(series, index, at)];
    return `<c:dLbl><c:idx val="${at}"/>${shown(place)}</c:dLbl>`;
  });
  return `<c:dLbls>${labels.join('')}${shown('t')}</c:dLbls>`;
}

const SIDES = { above: 't', below: 'b', beside: 'r' } as const;

function shown(place: 't' | 'b' | 'r' | 'outEnd'): string {
  return `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function dataXml({ categories, series }: ChartDescription, ranges: ChartRanges, index: number): string {
  const values = series[index]?.values ?? [];
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`);
  return [
    `<c:cat><c:strRef><c:f>${formula(ranges.categories)}</c:f>${stringCache(categories)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${formula(ranges.series[index]?.values)}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`,
  ].join('');
}

function stringCache(texts: readonly string[]): string {
  const points = texts.map(
    (text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(cleanCellText(text))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function formula(range: string | undefined): string {
  if (range === undefined) throw new Error('Every series of a chart needs its range');
  return escapeXml(range);
}
